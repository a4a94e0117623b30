using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetitionPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TargetChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TargetChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Participant = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Indicator = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<decimal>(type: "decimal(28,10)", precision: 28, scale: 10, nullable: false),
                    Stretch = table.Column<decimal>(type: "decimal(28,10)", precision: 28, scale: 10, nullable: true),
                    Document = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    YearId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetChanges_Years_YearId",
                        column: x => x.YearId,
                        principalTable: "Years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TargetChanges_YearId_Participant_Indicator_Date",
                table: "TargetChanges",
                columns: new[] { "YearId", "Participant", "Indicator", "Date" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TargetChanges");
        }
    }
}
