using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetitionPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DatedPairings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "Pairings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "To",
                table: "Pairings",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "From",
                table: "Pairings");

            migrationBuilder.DropColumn(
                name: "To",
                table: "Pairings");
        }
    }
}
