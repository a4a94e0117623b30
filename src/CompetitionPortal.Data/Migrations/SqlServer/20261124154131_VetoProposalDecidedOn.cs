using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetitionPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class VetoProposalDecidedOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "VetoProposals",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DecidedOn",
                table: "VetoProposals");
        }
    }
}
