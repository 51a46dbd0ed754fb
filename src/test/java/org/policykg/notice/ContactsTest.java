package org.policykg.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;

class ContactsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    联系人：柳青禾 | 联系人：***
                    联 系 人：柳青禾 13800001234 | 联 系 人：*** ***********
                    （联系人：柳青；联系电话：010-12345678；传真：（010）12345679） | （联系人：**；联系电话：***-********；传真：（***）********）
                    联系人：云岭省茶业厅综合处柳青禾、柳青山 | 联系人：云岭省茶业厅综合处***、***
                    联系人：综合处 柳青禾 | 联系人：综合处 ***
                    联系人：人事科，电 话：0123—1234567转123 | 联系人：人事科，电 话：****—*******转***
                    联系人：欧阳会新 | 联系人：****
                    联系人及电话：古丽·阿依 01234567 | 联系人及电话：**·** ********
                    联系人：柳青，邮箱：a@b.example，电话：12345678 | 联系人：**，邮箱：a@b.example，电话：********
                    联系人：柳青禾联系电话：12345678 | 联系人：***联系电话：********
                    单位联系人： 单位联系方式：12345678 | 单位联系人： 单位联系方式：********
                    咨询电话：柳青禾13800001234云岭市茶业局，综合处 13800001234 | 咨询电话：**************云岭市茶业局，综合处 ***********
                    监督举报电话：12345 | 监督举报电话：12345
                    联系电话：1234567（茶园处）、2234567 | 联系电话：*******（茶园处）、*******
                    联系方式：0123-1234567，1234567。会议于20230101召开 | 联系方式：****-*******，*******。会议于20230101召开
                    """)
    void personsAndNumbersAreHiddenAndOfficesStay(String line, String shown) {
        assertThat(Contacts.masked(line)).isEqualTo(shown).hasSameSizeAs(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公布联系人、联系电话和工作方案，于2023年6月1日前报送12345678号材料。",
                "联席会议设联络员，由柳青同志担任。",
                "联系人：由各单位指定后另行通知。",
                "云财〔2023〕1234567号",
                "统一社会信用代码：12345678901234567"
            })
    void whatIsNoContactStays(String line) {
        assertThat(Contacts.masked(line)).isEqualTo(line);
    }

    /** It would take hours where the end of each is looked for up to the end of the text. */
    @Test
    @Timeout(60)
    void manyContactsAreReadOnce() {
        assertThat(Contacts.masked("联系人：柳青 电话：12345678 ".repeat(100_000))).doesNotContain("柳青", "1234");
    }

    /** A heading row names the columns; in other tables the label stands before its value. */
    @Test
    void tablesAreReadByTheirLabels() {
        Notice notice = Samples.notice("""
                        <div><h1>云岭省财政厅关于开展检查的通知</h1><p>云财〔2023〕4号</p><p>各市财政局：</p><p>请认真检查。</p>
                        <table><tr><td>单位</td><td>联系人</td><td>联系电话</td></tr>
                        <tr><td>茶业局</td><td>柳青禾</td><td>010-12345678</td></tr>
                        <tr><td>林业局</td><td>柳青山</td><td>12345</td></tr></table>
                        <p>附表</p>
                        <table><tr><td>联系人</td><td>柳青水</td></tr><tr><td>手机</td><td>13800001234</td></tr>
                        <tr><td>地址</td><td>茶园路</td></tr></table>
                        <p>云岭省财政厅</p><p>2023年6月1日</p></div>
                        """);
        assertThat(Contacts.masked(notice))
                .hasSameSizeAs(notice.printed())
                .contains("茶业局", "林业局", "12345", "茶园路", "***-********")
                .doesNotContain("柳青", "13800001234", "010-");
    }
}
