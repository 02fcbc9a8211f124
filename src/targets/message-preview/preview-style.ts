/** Light and dark; each channel on a ground like its own. */
export const PREVIEW_STYLE = `
:root { color-scheme: light dark; --ground: #fbfaf7; --text: #16181d; --line: #dcd9d2; --quiet: #55585f; --link: #1d4f7c; --channel: #ffffff; --code: #f1efea; --open: #fff0b3; --open-text: #16181d; --container: #f3f2ef; }
@media (prefers-color-scheme: dark) { :root { --ground: #101216; --text: #eceae5; --line: #34363b; --quiet: #b3b1ab; --link: #86b8ea; --channel: #1a1d21; --code: #2a2d33; --open: #5c4a00; --open-text: #fff6d6; --container: #24272d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 16px 64px; max-width: 1180px; background: var(--ground); color: var(--text); font: 17px/1.5 "Atkinson Hyperlegible Next", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0; padding-top: .5rem; border-top: 2px solid var(--text); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
header p { max-width: 68ch; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
nav a { display: inline-block; padding: 12px 0; }
a { color: var(--link); }
.agents { margin: 0 0 .25rem; color: var(--quiet); }
.audience { font-weight: 400; color: var(--quiet); }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { min-height: 48px; padding: 12px 0; cursor: pointer; }
summary .subject { margin-inline-start: .5rem; }
summary .count { margin-inline-start: .5rem; color: var(--quiet); white-space: nowrap; }
dl { margin: 0 0 1rem; }
dl div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
.channels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 440px), 1fr)); gap: 24px; padding-bottom: 24px; align-items: start; }
.channel { min-width: 0; }
h4 { margin: 0 0 .25rem; font-size: .9rem; font-weight: 600; color: var(--quiet); }
.channel > div { background: var(--channel); border: 1px solid var(--line); border-radius: 6px; padding: 16px; font-size: 15px; line-height: 1.47; }
.channel p, .channel .text, .channel blockquote, .channel pre, .channel ul, .channel ol, .channel table { margin: 0 0 .6em; }
.channel .head { font-size: 1.15em; font-weight: 700; line-height: 1.3; }
.channel .small, .little, .channel small { font-size: .85em; color: var(--quiet); }
.channel ul, .channel ol { padding-inline-start: 1.4em; }
.channel .box { list-style: none; }
.channel code, .channel pre { font-family: "Atkinson Hyperlegible Mono", ui-monospace, monospace; font-size: .92em; background: var(--code); border-radius: 3px; padding: .05em .25em; white-space: pre-wrap; }
.channel mark { background: var(--open); color: var(--open-text); padding: 0 .15em; }
.channel hr { border: 0; border-top: 1px solid var(--line); margin: .8em 0; }
.channel blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: .8em; }
.channel table { border-collapse: collapse; }
.channel th, .channel td { border: 1px solid var(--line); padding: .3em .6em; text-align: start; vertical-align: top; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.buttons span { border: 1px solid var(--quiet); border-radius: 4px; padding: 4px 12px; font-weight: 600; }
.large { font-size: 1.15em; }
.subtle { color: var(--quiet); }
.container { background: var(--container); margin: 0 -16px .6em; padding: 12px 16px 4px; }
footer { margin-top: 3rem; color: var(--quiet); }
@media print { details::details-content { content-visibility: visible; block-size: auto; } }
`;
