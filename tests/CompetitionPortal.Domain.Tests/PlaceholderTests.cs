namespace CompetitionPortal.Domain.Tests;
