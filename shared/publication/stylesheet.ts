/** The look of a published page: a quiet newspaper column, in light and dark, on screen and on paper. */
export const STYLESHEET = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1c1b19;--soft:#625e57;--line:#dcd7cc;--accent:#8a3b12}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ece8df;--soft:#a7a196;--line:#3a3732;--accent:#e39a6c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.1875rem/1.62 "Source Serif 4",Charter,Georgia,serif;text-rendering:optimizeLegibility;-webkit-text-size-adjust:100%}
main{max-width:41rem;margin:0 auto;padding:3.5rem 1.25rem 5rem}
h1,h2,.byline,.date,.credits,figcaption,.notice-title,.draft{font-family:Inter,"Helvetica Neue",Arial,sans-serif}
h1{margin:0 0 1rem;font-size:clamp(1.9rem,5.5vw,2.75rem);line-height:1.12;letter-spacing:-.018em;text-wrap:balance}
h2{margin:2.6rem 0 .8rem;font-size:1.2rem;line-height:1.3;letter-spacing:-.006em}
p{margin:0 0 1.15em;overflow-wrap:break-word}
header{margin-bottom:2.2rem;padding-bottom:1.4rem;border-bottom:1px solid var(--line)}
.standfirst{margin-bottom:1.3rem;color:var(--soft);font-size:1.3rem;line-height:1.45;text-wrap:pretty}
.byline{margin:0;font-size:.95rem;font-weight:600}
.date{margin:.15rem 0 0;color:var(--soft);font-size:.875rem}
a{color:var(--accent);text-underline-offset:.16em}
blockquote{margin:1.8rem 0;padding:.1rem 0 .1rem 1.3rem;border-left:3px solid var(--accent);font-size:1.2rem;line-height:1.5}
blockquote p:last-child,.note p:last-child,.notice p:last-child{margin-bottom:0}
ul{margin:0 0 1.3em;padding-left:1.3em}
li{margin-bottom:.4em}
.line{display:block}
figure{margin:2.2rem 0}
figure img{display:block;width:100%;height:auto;border-radius:3px;background:var(--line)}
figcaption{margin-top:.6rem;color:var(--soft);font-size:.875rem;line-height:1.45}
figcaption .credit{white-space:normal;font-size:.8125rem;opacity:.85}
.notice,.note{margin:0 0 2rem;padding:1rem 1.2rem;border:1px solid var(--line);border-left:3px solid var(--accent);font-size:1.0625rem;line-height:1.55}
.note{margin:2.6rem 0 0;border-left-color:var(--line);color:var(--soft)}
.notice-title{margin-bottom:.35rem;font-size:.875rem}
.notice-title time{color:var(--soft)}
.credits{margin-top:2.6rem;padding-top:1.1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem;line-height:1.6}
.credits p{margin:0}
.draft{position:sticky;top:0;margin:0;padding:.5rem 1rem;background:#a3260f;color:#fff;font-size:.875rem;font-weight:600;letter-spacing:.02em;text-align:center}
@media print{body{font-size:11pt;background:#fff;color:#000}main{max-width:none;padding:0}.draft{position:static}a{color:inherit}figure,blockquote{break-inside:avoid}h2{break-after:avoid}}
`.trim();
