/** How sheets look: black on white first, color only where a shape says the same. */
import { SLACK, textHeight, textWidth, type Geometry } from './paper.ts';

export function binderCss(geometry: Geometry): string {
  const full = `${textHeight(geometry) - SLACK}mm`;
  return `${BASE}${TABLES}${COMMANDS}${CARDS}${TIGHT}${CLOSER}${FRONT}${FORMS}${AGENTS}
.card,.form,.cover{min-height:${full};display:flex;flex-direction:column}
[data-fit]{width:${textWidth(geometry)}mm}
.empty{height:${full};display:flex;align-items:center;justify-content:center}
@page empty{@top-left{content:none}@top-right{content:none}}
`;
}

const BASE = `
*{box-sizing:border-box}
html{font:400 10.5pt/1.38 text,more,sans-serif;color:#16181d;-webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-ligatures:none;overflow-wrap:anywhere}
body{margin:0}
.sheet{break-before:page}
.sheet:first-of-type{break-before:auto}
h1,h2,h3,h4,h5,h6,p,ul,ol,dl,dd,pre,table,figure,blockquote{margin:0;padding:0}
h1,h2,h3,h4,h5,h6{line-height:1.2;break-after:avoid;break-inside:avoid;text-wrap:balance}
h1{font-size:25pt}h2{font-size:18pt}h3{font-size:12.5pt}h4{font-size:10.5pt}h5,h6{font-size:10.3pt}
.chapter{display:flex;align-items:baseline;gap:4mm;border-bottom:1.2pt solid #16181d;padding-bottom:2.5mm;margin-bottom:6mm;break-after:avoid}
.chapter-number{font-weight:700;font-size:25pt;line-height:1.2;color:#555}
.prose>*+*,.step-block>*+*{margin-top:2.1mm}
.prose>h2{margin-bottom:3.5mm}
.prose>*+h3,.prose>*+.under-h3{margin-top:5.2mm}
.prose>*+:is(h4,h5,h6),.prose>*+:is(.under-h4,.under-h5,.under-h6){margin-top:3.8mm}
.step-block{break-inside:avoid-page}
:is(.prose,.step-block)>:is(h3,h4,h5,h6){margin-bottom:-.6mm}
.shared{break-inside:avoid}
.prose>.shared+.shared{margin-top:9mm;border-top:.8pt solid #16181d;padding-top:4mm}
.prose>p,.prose>ul,.prose>ol,.step-block>p,.step-block>ul,.step-block>ol,.callout{max-width:140mm}
:is(ul,ol):has(>li>.command){max-width:none!important}
p,li,dd,blockquote{orphans:3;widows:3}
ul,ol{padding-left:5.5mm}
ul.facts{list-style:none;padding:0;max-width:none!important}
ul.facts li{margin:0;padding:.5mm 0}
li+li{margin-top:1mm}
li>ul,li>ol,li>p+p,li>pre,li>.command{margin-top:1mm}
li{break-inside:avoid-page}
li:first-child:not(:last-child),li:nth-last-child(2){break-after:avoid}
.pairs>li.task{break-after:auto}
.leads,p:has(+table),p:has(+.command){break-after:avoid}
.sheet>.end.end{display:block;height:0;margin:0;break-before:avoid}
a{color:inherit;text-decoration:none}
.prose>p a[href^="#"],.step-block>p a[href^="#"],.prose li a[href^="#"]{text-decoration:underline .4pt #888;text-underline-offset:1.5pt}
.prose .page-ref.page-ref{text-decoration:none}
.page-ref{white-space:nowrap;padding-right:var(--spare,0)}
.page-ref>span{display:inline-block;font-variant-numeric:tabular-nums}
.page-ref.stopped,.turn .page-ref,.when .page-ref{padding:0 0 0 var(--spare,0)}
.link-number{font-size:.78em;color:#444;white-space:nowrap}
code{font-family:mono,more,monospace;font-size:.94em;overflow-wrap:anywhere}
.open{font-style:normal;border-bottom:.6pt dashed #16181d}
small{font-weight:400;font-size:.78em;color:#333;margin-left:.6em}
.lead{font-size:11.5pt}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.tick{display:inline-block;width:3.3mm;height:3.3mm;border:.9pt solid #16181d;border-radius:.5mm;vertical-align:-.45mm;margin-right:1.8mm;flex:none}
.write{display:inline-block;border-bottom:.6pt solid #16181d;height:1em;vertical-align:-.15em;min-width:0}
.rules{overflow:hidden;flex:1 1 0;min-height:0}
.rules i{display:block;height:8mm;border-bottom:.5pt solid #999}
.callout,blockquote{border-left:2.2pt solid #777;padding:.6mm 0 .6mm 3.5mm;break-inside:avoid}
.callout>*+*,blockquote>*+*{margin-top:1.4mm}
.callout.warning{border-left-color:#16181d}
.callout.danger{border:1.4pt solid #16181d;border-left-width:4pt;padding:2.2mm 3.5mm}
.task{list-style:none;margin-left:-5.5mm;padding-left:5.5mm;text-indent:-5.5mm}
.task>*{text-indent:0}.task label{display:inline}.task .tick{margin-right:2.2mm}
.pairs{display:grid;grid-template-columns:1fr 1fr;gap:1mm 6mm}
.pairs>li+li{margin-top:0}
.empty p{color:#555}
hr{border:0;border-top:.5pt solid #999}
.severity-icon{width:1em;height:1em;flex:none}
`;

const TABLES = `
table{border-collapse:collapse;width:100%;font-size:9.4pt;line-height:1.34}
caption{text-align:left;font-weight:700;padding-bottom:1.4mm;break-after:avoid}
thead{display:table-header-group}
tr{break-inside:avoid}
tbody>tr:first-child:not(:last-child),tbody>tr:nth-last-child(2){break-after:avoid}
td a[href^="tel:"]{white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:1.3mm 2.4mm 1.3mm 0;border-bottom:.5pt solid #b5b2ab}
th{font-weight:700}
thead th{border-bottom:1pt solid #16181d;vertical-align:bottom}
th:last-child,td:last-child{padding-right:0}
.control-index th:last-child{text-align:right}
.turn{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
`;

const COMMANDS = `
.command-text{background:#f1efea;border-left:1.6pt solid #16181d;padding:1.5mm 2.2mm;break-inside:avoid-page;line-height:1.36}
.command-line{display:block;position:relative;white-space:pre-wrap;overflow-wrap:anywhere;padding-left:3ch;text-indent:-3ch;padding-right:3ch;font-size:8.9pt;min-height:1lh}
.command-line>*{text-indent:0}
.goes-on-marks{position:absolute;right:0;top:0;bottom:1lh;width:2.4ch;overflow:hidden;text-indent:0}
.goes-on-marks .goes-on{display:block;width:2ch;height:1lh;margin:0}
.whole{white-space:nowrap}
.command-line var{font-style:normal}
.command{display:grid;grid-template-columns:29mm 1fr;gap:0 3mm;break-inside:avoid-page;align-items:baseline}
.command-label{font-size:9pt;line-height:1.3}
.command>.command-text{grid-column:2}
.continues.continues{margin-top:.9mm;break-before:avoid}
.command-said{grid-column:2;max-width:none!important;font-size:9.6pt;line-height:1.32}
.asked.asked{list-style:none;padding:0}
.asked li+li{margin-top:.4mm}
.command>:only-child{grid-column:1/-1}
.goes-on{width:3.4mm;height:3.4mm;vertical-align:-.5mm}
`;

const CARDS = `
.card>*+*{margin-top:4mm}
.card .chapter{margin-bottom:0}
.card-head{display:flex;gap:5mm;align-items:flex-start}
.card-head .severity-icon{width:15mm;height:15mm;margin-top:1mm}
.card-head h2{font-size:26pt;line-height:1.1}
.card-head p{margin-top:1.2mm}
.level-facts{font-size:9pt;line-height:1.45}
.level-facts>span{margin-right:4.5mm}
.first{border:1.4pt solid #16181d;break-inside:avoid}
.first-head{display:flex;justify-content:space-between;align-items:baseline;background:#16181d;color:#fff;padding:1.3mm 3.5mm;font-weight:700}
.first-text{font-size:12.5pt;line-height:1.32;padding:2.6mm 3.5mm}
.first-pointer{padding:0 3.5mm 2.6mm}
.first-commands{width:calc(100% - 7mm);margin:0 3.5mm 1.6mm}
.first-commands th,.first-commands td{border-bottom:0;border-top:.5pt solid #b5b2ab}
.first-commands th{width:28mm}.first-commands .turn{width:13mm}
.first-commands .command-text{background:none;border:0;padding:0}
.halves{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm;align-items:start}
.halves>:only-child{grid-column:1/-1}
.card h3{font-size:10.6pt;border-bottom:1pt solid #16181d;padding-bottom:.9mm}
.card .first-head h3{border:0;padding:0;font-size:11pt}
.halves section+section,.halves ul+h3,.halves ol+ul{margin-top:3mm}
.ticks{list-style:none;padding:0;font-size:9.6pt;line-height:1.32}
.ticks li{display:flex;flex-wrap:wrap;align-items:baseline;border-bottom:.5pt solid #b5b2ab;padding:1.05mm 0;margin-top:0}
.ticks .row{flex:1 1 0;display:flex;justify-content:space-between;gap:3mm;align-items:baseline}
.ticks .note{flex:0 0 100%;padding-left:5.1mm;font-size:8.5pt;color:#333}
li.note{font-size:8.5pt;color:#333;padding-left:5.1mm!important}
.ticks .when,.ticks .dial{font-size:8.8pt;text-align:right;flex:0 1 auto}
.ticks .row>:first-child{flex:1 1 auto;min-width:34%}
.ticks .when{max-width:46%;white-space:normal}
.ticks .dial b{white-space:nowrap}
.ticks .level-2{margin-left:6mm}.ticks .level-3{margin-left:12mm}
.ticks .number{font-variant-numeric:tabular-nums;margin-right:.8mm}
.plain{list-style:none;padding:0;font-size:9.4pt;line-height:1.34}
.plain li{padding:.75mm 0;margin:0;border-bottom:.5pt solid #dcd9d2}
.rest{font-size:9pt;padding-top:.8mm}
.times p{display:flex;flex-wrap:wrap;gap:2.4mm 5mm;padding-top:3mm;font-size:9.4pt}
.notes{flex:1 1 0;min-height:0;display:flex;flex-direction:column;overflow:hidden}
.finder{font-size:10.6pt}
.finder td,.finder th{padding-top:2.1mm;padding-bottom:2.1mm}
.finder caption{font-size:12.5pt;border-bottom:1pt solid #16181d}
.finder .sign{width:11mm}.finder .severity-icon{width:8mm;height:8mm}
.finder th{width:40mm}
.below{display:block;margin:0;font-size:8.8pt;font-weight:400}
.finder .turn{width:14mm;font-weight:700}
.do-not li::before{content:"× ";font-weight:700}
`;

const TIGHT = `
.tight.tight>*+*{margin-top:2.6mm}
.tight .card-head h2{font-size:22pt}.tight .card-head .severity-icon{width:12mm;height:12mm}
.tight .first-text{font-size:11.5pt;padding:1.8mm 3.5mm}
.tight .ticks{font-size:9.1pt}.tight .ticks li{padding:.62mm 0}
.tight .plain{font-size:8.9pt}.tight .plain li{padding:.42mm 0}
.tight .times p{gap:1.6mm 4.5mm;padding-top:2mm;font-size:9pt}
.tight .halves section+section,.tight .halves ul+h3,.tight .halves ol+ul{margin-top:2mm}
.tight .finder{font-size:9.6pt}.tight .finder td,.tight .finder th{padding-top:1.2mm;padding-bottom:1.2mm}
.tight .lead{font-size:10.5pt}
`;

/** Sheets of several pages whose last one would look forgotten: less room first, then smaller letters. */
const CLOSER = `
.closer{line-height:1.32}
.closer.prose>*+*,.closer .step-block>*+*{margin-top:1.5mm}
.closer.prose>*+h3,.closer.prose>*+.under-h3{margin-top:4mm}
.closer.prose>*+:is(h4,h5,h6),.closer.prose>*+:is(.under-h4,.under-h5,.under-h6){margin-top:3mm}
.closer.prose>h2{margin-bottom:2.6mm}
.closer li+li{margin-top:.5mm}
.closer :is(th,td){padding-top:1mm;padding-bottom:1mm}
.closer .command-text{padding-top:1.1mm;padding-bottom:1.1mm;line-height:1.28}
.closer .control{margin-top:3.6mm!important;padding-top:1.4mm}
.closer .control>*+*{margin-top:1.1mm}
.closer dl.facts>div{padding:.4mm 0}
.shrunk-1{zoom:.975}.shrunk-2{zoom:.95}
.last-kept>.step-block:nth-last-child(3){break-after:avoid}
`;

const FRONT = `
.cover{justify-content:flex-start}
.cover-organization{font-size:13pt;margin-top:22mm}
.cover h1{font-size:38pt;line-height:1.08;margin-top:3mm;text-wrap:balance;overflow-wrap:anywhere}
.cover-agent{font-size:22pt;font-weight:700;margin-top:4mm}
.cover-summary{font-size:13pt;margin-top:6mm;max-width:130mm}
.cover-facts{margin-top:16mm}
.cover-facts>div,.cover-blanks>div{display:flex;gap:6mm;padding:1.7mm 0;border-bottom:.5pt solid #b5b2ab;align-items:baseline}
.cover-facts dt,.cover-blanks dt{width:40mm;flex:none;color:#333}
.cover-facts dd{font-weight:700}
.cover-blanks{margin-top:8mm}
.cover-blanks>div{border:0;padding:2.6mm 0}
.cover-blanks dd{flex:1}.cover-blanks .write{width:100%!important}
.cover-current{margin-top:auto;display:flex;gap:6mm;align-items:center;max-width:130mm}
.qr{width:22mm;height:22mm;flex:none}
.legend>div{display:flex;gap:4mm;padding:1mm 0;align-items:baseline}
.legend dt{width:14mm;flex:none}
.contents.contents.contents,.contents ul{list-style:none;padding:0;max-width:none}
.contents.contents{columns:2;column-gap:9mm;font-size:9.3pt;line-height:1.22}
.contents-part{break-inside:auto;margin-top:2.2mm!important}
.contents-part:first-child{margin-top:0!important}
.contents-part>.entry{font-weight:700;font-size:10pt;break-after:avoid}
.contents ul{padding-left:7mm!important}
.contents li li{margin-top:.3mm}
.contents .entry.entry{display:flex;align-items:baseline;text-decoration:none}
.entry-tab{display:inline-block;width:7mm}
.entry-title{flex:0 1 auto}
.entry-dots{flex:1 1 6mm;min-width:4mm;overflow:hidden;white-space:nowrap;margin:0 2mm;height:1lh;color:#777;font-weight:400}
.entry-dots::before{content:"${'. '.repeat(60)}"}
.entry-page{flex:0 0 7mm;text-align:right;font-variant-numeric:tabular-nums}
.link-list{list-style:none;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:4mm 8mm;max-width:none!important}
.link-list li{display:flex;gap:4mm;align-items:center;margin:0;break-inside:avoid}
.link-name{font-size:9.4pt}.link-url{font-size:8.4pt;overflow-wrap:anywhere;color:#333}
`;

const FORMS = `
.form>*+*{margin-top:3mm}
.form .chapter{margin-bottom:0}
.form-intro{font-size:9.6pt;color:#333}
.form-head{display:flex;flex-wrap:wrap;gap:3mm 3mm;font-size:9.2pt}
.form-head>span{white-space:nowrap}
.lined{flex:1 1 auto;table-layout:fixed}
.lined td,.lined th{border:.5pt solid #8d8a83;padding:1mm 1.6mm;height:6.6mm}
.form-flow .lined td,.form-flow .lined th{height:8.4mm}
.form-flow .lined thead th{height:auto}
.lined thead th{height:auto;border-bottom:1pt solid #16181d;font-size:8.6pt}
.lined tr>:first-child{border-left:0}.lined tr>:last-child{border-right:0}
.columns-3 th:first-child{width:24mm}.columns-3 th:last-child{width:30mm}
.columns-2 th:first-child{width:32mm}
.columns-7 th{width:auto}.columns-7 th:nth-child(1),.columns-7 th:nth-child(7){width:16mm}.columns-7 th:nth-child(5),.columns-7 th:nth-child(6){width:18.5mm}.columns-7 th:nth-child(3){width:22mm}.columns-7 th:nth-child(2){width:26mm}
.named-rows th{width:50mm}
.blank-field{display:flex;flex-direction:column;break-inside:avoid;flex-basis:0}
.blank-field h4{font-size:9.4pt}
.form-flow>*+*{margin-top:4.5mm}
.flowing-field{break-inside:avoid}
.flowing-field h4{font-size:9.4pt}
.keep{break-inside:avoid}
.form-flow h4+*{margin-top:1mm}
.form h4{font-size:9.6pt}
.choices{display:flex;gap:8mm;font-size:9.6pt}
`;

const AGENTS = `
.control{break-inside:avoid;border-top:.8pt solid #16181d;padding-top:2mm;margin-top:5mm!important}
.control>*+*{margin-top:1.6mm}
.control-head{display:flex;justify-content:space-between;align-items:baseline;gap:6mm}
.sign-off{font-size:9pt;white-space:nowrap}
.control .asked{font-size:9.4pt}
dl.facts>div{display:grid;grid-template-columns:30mm 1fr;gap:3mm;padding:.7mm 0;font-size:9.4pt;line-height:1.36;break-inside:avoid}
dl.facts{break-inside:avoid}
dl.facts dt{color:#333}
dl.facts>.short{display:inline-grid;grid-template-columns:30mm auto;width:49.5%}
dl.facts .command-text{background:none;border:0;padding:0}
.inline{list-style:none;padding:0}.inline li{display:inline}.inline li+li::before{content:" · "}
.to-write{width:24mm}
`;
