namespace CompetitionPortal.Browser.Tests;
