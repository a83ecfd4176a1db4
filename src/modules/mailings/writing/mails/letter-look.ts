/** The light colours of the house, written on each element of a mail (the same as `ui/tokens.css`). */
export const ink = {
  paper: '#faf5ea',
  sheet: '#fffdf8',
  ink: '#1b1a17',
  soft: '#57524a',
  line: '#ddd3c1',
  accent: '#96240f',
  action: '#1b3a86',
  onAction: '#fffdf8',
} as const

const faces = "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,Arial,sans-serif"

export const look = {
  body: `margin:0;padding:0;background-color:${ink.paper}`,
  outer: `background-color:${ink.paper}`,
  sheet: `background-color:${ink.sheet};border:1px solid ${ink.line}`,
  cell: `padding:0 32px;overflow-wrap:anywhere;font-family:${faces};font-size:17px;line-height:1.55;color:${ink.ink}`,
  house: `padding:28px 32px 0;overflow-wrap:anywhere;font-family:${faces};font-size:15px;line-height:1.4;color:${ink.accent};font-weight:bold`,
  title: `margin:8px 0 20px;font-family:${faces};font-size:28px;line-height:1.2;color:${ink.ink}`,
  heading: `margin:28px 0 12px;font-size:21px;line-height:1.3;color:${ink.ink}`,
  kind: `margin:0;font-size:14px;color:${ink.soft}`,
  itemTitle: 'margin:2px 0 6px;font-size:18px;line-height:1.3',
  itemText: 'margin:0 0 22px',
  link: `color:${ink.action}`,
  picture: 'display:block;max-width:100%;height:auto;border:0',
  button: `display:inline-block;padding:12px 22px;background-color:${ink.action};color:${ink.onAction};font-weight:bold;text-decoration:none;border-radius:4px`,
  foot: `padding:20px 32px 28px;overflow-wrap:anywhere;font-family:${faces};font-size:14px;line-height:1.5;color:${ink.soft}`,
  hidden:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;font-size:1px;line-height:1px',
} as const

/**
 * For the clients that read a style sheet: a phone, and the dark. The colours are the dark ones of the
 * house. Clients that read none have the light letter.
 */
export const letterStyle = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:620px){.feuille{width:100%!important;border:0!important}.case{padding-left:18px!important;padding-right:18px!important}}
@media (prefers-color-scheme:dark){
body,.fond{background-color:#191713!important}
.feuille{background-color:#221f1a!important;border-color:#3d382f!important}
.case,.case h1,.case h2,.case h3,.case p,.case li{color:#f5efe2!important}
.doux,.doux p{color:#c0b8a8!important}
.maison{color:#ff9c82!important}
.case a.lien,.doux a.lien{color:#9db8ff!important}
.case a.bouton{background-color:#9db8ff!important;color:#191713!important}
}`.trim()

export type LetterScheme = 'light' | 'dark'

/** For a preview: the letter as it is in the light or in the dark, whatever the screen of whoever looks. */
export function inScheme(html: string, scheme: LetterScheme | undefined): string {
  if (scheme === undefined) return html
  return html
    .replace(
      '@media (prefers-color-scheme:dark)',
      `@media ${scheme === 'dark' ? 'all' : 'not all'}`,
    )
    .replace(':root{color-scheme:light dark', `:root{color-scheme:${scheme}`)
}
