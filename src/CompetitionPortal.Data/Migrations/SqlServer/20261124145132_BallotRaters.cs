using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetitionPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BallotRaters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RatingVotes_YearId_Participant_Indicator_Period_Group_Choice",
                table: "RatingVotes");

            migrationBuilder.AddColumn<string>(
                name: "Rater",
                table: "RatingVotes",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_RatingVotes_YearId_Participant_Indicator_Period_Group_Choice_Rater",
                table: "RatingVotes",
                columns: new[] { "YearId", "Participant", "Indicator", "Period", "Group", "Choice", "Rater" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RatingVotes_YearId_Participant_Indicator_Period_Group_Choice_Rater",
                table: "RatingVotes");

            migrationBuilder.DropColumn(
                name: "Rater",
                table: "RatingVotes");

            migrationBuilder.CreateIndex(
                name: "IX_RatingVotes_YearId_Participant_Indicator_Period_Group_Choice",
                table: "RatingVotes",
                columns: new[] { "YearId", "Participant", "Indicator", "Period", "Group", "Choice" },
                unique: true);
        }
    }
}
