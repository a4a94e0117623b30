using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetitionPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reconciliation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ExplainedDifferences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReconciliationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Participant = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Theirs = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ours = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ExplainedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ExplainedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    YearId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExplainedDifferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExplainedDifferences_Years_YearId",
                        column: x => x.YearId,
                        principalTable: "Years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reconciliations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Period = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Checksum = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Meanings = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    TakenByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    YearId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reconciliations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reconciliations_Years_YearId",
                        column: x => x.YearId,
                        principalTable: "Years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ExplainedDifferences_ReconciliationId",
                table: "ExplainedDifferences",
                column: "ReconciliationId");

            migrationBuilder.CreateIndex(
                name: "IX_ExplainedDifferences_YearId",
                table: "ExplainedDifferences",
                column: "YearId");

            migrationBuilder.CreateIndex(
                name: "IX_Reconciliations_YearId",
                table: "Reconciliations",
                column: "YearId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ExplainedDifferences");

            migrationBuilder.DropTable(
                name: "Reconciliations");
        }
    }
}
