using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetitionPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PersonsAndStretches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Pairings_YearId_Participant_Partner",
                table: "Pairings");

            migrationBuilder.AddColumn<string>(
                name: "Ranking",
                table: "PriorResults",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PersonalResults",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reported = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Verified = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    YearId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonalResults_Years_YearId",
                        column: x => x.YearId,
                        principalTable: "Years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonalTargets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Participant = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    YearId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalTargets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonalTargets_Years_YearId",
                        column: x => x.YearId,
                        principalTable: "Years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_YearId_Participant_Partner_From",
                table: "Pairings",
                columns: new[] { "YearId", "Participant", "Partner", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalResults_YearId_PersonCode_Indicator_Period",
                table: "PersonalResults",
                columns: new[] { "YearId", "PersonCode", "Indicator", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalTargets_YearId_PersonCode_Indicator",
                table: "PersonalTargets",
                columns: new[] { "YearId", "PersonCode", "Indicator" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PersonalResults");

            migrationBuilder.DropTable(
                name: "PersonalTargets");

            migrationBuilder.DropIndex(
                name: "IX_Pairings_YearId_Participant_Partner_From",
                table: "Pairings");

            migrationBuilder.DropColumn(
                name: "Ranking",
                table: "PriorResults");

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_YearId_Participant_Partner",
                table: "Pairings",
                columns: new[] { "YearId", "Participant", "Partner" },
                unique: true);
        }
    }
}
