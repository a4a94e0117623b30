using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetitionPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LogWithoutFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Figures",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: -1,
                nullable: true);

            // What older rows say in one text may hold figures: it stays whole for those who may read them.
            migrationBuilder.Sql("UPDATE AuditEntries SET Figures = Details, Details = '〔数值〕' WHERE Action IN ('保存草稿','提交','核定','核减','退回','按未报处理','下达目标任务','登记加减分','撤回加减分','说明对账差异','导入全年工作簿')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE AuditEntries SET Details = Figures WHERE Figures IS NOT NULL");
            migrationBuilder.DropColumn(
                name: "Figures",
                table: "AuditEntries");
        }
    }
}
