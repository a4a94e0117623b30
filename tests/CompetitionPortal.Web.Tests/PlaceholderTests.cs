namespace CompetitionPortal.Web.Tests;
