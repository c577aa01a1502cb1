/** Colours are the roles of the design language (page, card, line, text, dimmed, link, fill, badge); dark below. */
export const issuerStyle = `
:root {
  --page: #F5F7F9; --card: #FFFFFF; --line: #D7DCE0; --text: #2A343C; --dimmed: #525E67; --link: #00638F;
  --fill: #00638F; --fill-hover: #004E71; --on-fill: #FFFFFF; --badge: #EAEDF0; --badge-ink: #3E4952;
  --tint: #F1F8FD; --tint-line: #95CEF2; --tint-ink: #004E71; --focus: #00638F;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0D1B25; --card: #17252F; --line: #323F49; --text: #DBDFE2; --dimmed: #97A0A6; --link: #65B5E5;
    --fill: #057CB0; --fill-hover: #00638F; --on-fill: #FFFFFF; --badge: #2A343C; --badge-ink: #D7DCE0;
    --tint: #0D2D41; --tint-line: #00638F; --tint-ink: #BFE1F8; --focus: #65B5E5;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text); font-size: 16px; line-height: 1.65; line-break: strict;
  font-family: -apple-system, "Segoe UI", Roboto, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei",
    "Noto Sans SC", sans-serif;
}
a { color: var(--link); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.wide { max-width: 1160px; margin: 0 auto; padding: 0 16px; }
.head { background: var(--card); border-bottom: 1px solid var(--line); }
.head .wide { display: flex; align-items: center; justify-content: space-between; gap: 16px; min-height: 60px; }
.head a { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; text-decoration: none; }
.head a:hover { text-decoration: underline; }
.brand { color: var(--text); font-weight: 600; }
.mark {
  display: inline-flex; flex: none; padding: 6px; border-radius: 6px; background: var(--fill); color: var(--on-fill);
}
main { padding-top: 32px !important; padding-bottom: 48px !important; }
h1 { margin: 0; font-size: 24px; line-height: 1.4; text-wrap: balance; }
h2 { margin: 32px 0 12px; font-size: 20px; line-height: 1.4; }
h3 { margin: 0; font-size: 18px; line-height: 1.55; }
p { margin: 8px 0 0; max-width: 36em; text-wrap: pretty; }
.dimmed { color: var(--dimmed); }
.small { font-size: 14px; line-height: 1.57; }
.cards { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; margin: 0; padding: 0; list-style: none; }
.card {
  display: flex; flex-direction: column; padding: 20px; border: 1px solid var(--line); border-radius: 10px;
  background: var(--card);
}
.card .try { flex: 1; margin-bottom: 16px; }
.who { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; }
.badge {
  flex: none; padding: 2px 8px; border-radius: 4px; background: var(--badge); color: var(--badge-ink);
  font-size: 13px; line-height: 18px; font-weight: 600;
}
.data {
  margin: 0 0 16px; padding: 12px; border: 1px solid var(--tint-line); border-radius: 6px; background: var(--tint);
  color: var(--tint-ink); font-size: 14px; line-height: 1.57;
}
.data dt { font-weight: 400; }
.data dd { margin: 0 0 8px; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; user-select: all; }
.data dd:last-child { margin-bottom: 0; }
button, .button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: 8px 20px;
  border: 1px solid transparent; border-radius: 6px; background: var(--fill); color: var(--on-fill);
  font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; transition: background-color 150ms ease-out;
}
button:hover, .button:hover { background: var(--fill-hover); }
.narrow { max-width: 560px; margin: 24px auto 0; padding: 24px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 20px; margin-top: 24px; }
@media (min-width: 700px) {
  h1 { font-size: 32px; line-height: 1.35; }
  .wide { padding: 0 24px; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (min-width: 1060px) {
  .groups { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0 16px; }
  .groups section { grid-column: span 4; }
  .groups .of-1 { grid-column: span 1; }
  .groups .of-2 { grid-column: span 2; }
  .groups .of-3 { grid-column: span 3; }
  .groups section, .cards { display: grid; grid-template-columns: subgrid; }
  .groups h2, .cards { grid-column: 1 / -1; }
  .card { padding: 16px; }
}
@media (prefers-reduced-motion: reduce) { button, .button { transition: none; } }
`
