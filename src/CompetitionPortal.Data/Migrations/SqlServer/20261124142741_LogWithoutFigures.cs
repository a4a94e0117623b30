using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetitionPortal.Data.Migrations.SqlServer
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
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            // What older rows say in one text may hold figures: it stays whole for those who may read them.
            migrationBuilder.Sql("UPDATE AuditEntries SET Figures = Details, Details = N'〔数值〕' WHERE Action IN (N'保存草稿',N'提交',N'核定',N'核减',N'退回',N'按未报处理',N'下达目标任务',N'登记加减分',N'撤回加减分',N'说明对账差异',N'导入全年工作簿')");
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
