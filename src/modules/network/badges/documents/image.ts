import type { BadgeKind } from '../badge.ts'

export interface BadgeImage {
  readonly kind: BadgeKind
  readonly name: string
  readonly house: string
  readonly day: string
  /** The signed credential, baked in as Open Badges 3.0 asks; without it, only a picture. */
  readonly credential?: string | undefined
}

/** A medal that prints in black and white, and carries its own proof. */
export function badgeImage(image: BadgeImage): string {
  const { credential } = image
  const lines = linesOf(image.name, 18)
  const top = 236 - (lines.length - 1) * 22
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 512 512" role="img" aria-labelledby="nom">
${credential ? `<openbadges:credential verify="${escaped(credential)}"></openbadges:credential>\n` : ''}<title id="nom">${escaped(image.name)}</title>
<path d="M176 360 L150 500 L256 444 L362 500 L336 360 Z" fill="#c8371c"/>
<circle cx="256" cy="226" r="204" fill="#faf5ea" stroke="#1d1b18" stroke-width="8"/>
<circle cx="256" cy="226" r="180" fill="none" stroke="#c8371c" stroke-width="3"/>
${mark(image.kind)}
<g fill="#1d1b18" font-family="system-ui, sans-serif" text-anchor="middle">
${lines.map((line, at) => `<text x="256" y="${top + at * 44}" font-size="36" font-weight="700">${escaped(line)}</text>`).join('\n')}
<text x="256" y="318" font-size="22">${escaped(image.house)}</text>
<text x="256" y="350" font-size="22">${escaped(image.day)}</text>
</g>
</svg>
`
}

/** A flag for a mission, two people for a coaching: told apart without colour. */
function mark(kind: BadgeKind): string {
  const line = 'fill="none" stroke="#1d1b18" stroke-width="7" stroke-linecap="round"'
  return kind === 'mission'
    ? `<path d="M238 144 V76 H286 L274 92 L286 108 H238" ${line} stroke-linejoin="round"/>`
    : `<g ${line}><circle cx="228" cy="92" r="14"/><circle cx="284" cy="92" r="14"/><path d="M204 142 C204 112 252 112 252 142 M260 142 C260 112 308 112 308 142"/></g>`
}

function linesOf(name: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines.slice(0, 3)
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
