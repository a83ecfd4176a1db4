import type { Child } from 'hono/jsx'
import type { Locale } from '#kit/texts.ts'
import { uiTexts } from '../texts.ts'

export interface Downloads {
  readonly svg: string
  readonly csv: string
}

export interface PictureProps {
  readonly locale: Locale
  /** Class of this kind of picture. */
  readonly kind: string
  /** The drawing, made with `Drawing`. */
  readonly drawing: Child
  readonly legend?: Child
  /** The picture’s table: the same data in figures. */
  readonly table: Child
  /** Words of the fold (default: « Voir les chiffres »). */
  readonly summary?: string | undefined
  readonly unfolded?: boolean | undefined
  readonly downloads?: Downloads | undefined
  readonly credit?: string | undefined
}

/** A picture with its figures: the drawing, its legend, its table twin, its files. */
export function Picture(props: PictureProps) {
  const texts = uiTexts[props.locale]
  return (
    <figure class={`picture ${props.kind}`}>
      {props.drawing}
      {props.legend}
      <details class="figures" open={props.unfolded}>
        <summary>{props.summary ?? texts.seeFigures}</summary>
        {props.table}
      </details>
      <PictureFiles locale={props.locale} downloads={props.downloads} />
      {props.credit ? <p class="credit">{props.credit}</p> : null}
    </figure>
  )
}

export function PictureFiles(props: { locale: Locale; downloads: Downloads | undefined }) {
  const texts = uiTexts[props.locale]
  if (!props.downloads) return null
  return (
    <p class="picture-files">
      <a href={props.downloads.svg} download>
        {texts.downloadSvg}
      </a>
      {' · '}
      <a href={props.downloads.csv} download>
        {texts.downloadCsv}
      </a>
    </p>
  )
}

export interface DrawingProps {
  readonly title: string
  readonly description: string
  readonly height: number
  /** The width of the drawing, which then scales; without it, its places are percentages and it stretches. */
  readonly width?: number | undefined
  readonly class?: string | undefined
  /** For a file of its own, where nothing says how wide 100 % is. */
  readonly fixedWidth?: number | undefined
  readonly children?: Child
}

/** One image for those who listen, with a name and a description. */
export function Drawing(props: DrawingProps) {
  const { width, height, fixedWidth } = props
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      class={props.class}
      viewBox={width ? `0 0 ${width} ${height}` : undefined}
      width={width ?? fixedWidth ?? '100%'}
      height={height}
      font-family="'Atkinson Hyperlegible Next', Arial, sans-serif"
    >
      <title>{props.title}</title>
      <desc>{props.description}</desc>
      {props.children}
    </svg>
  )
}

/** The bytes of a drawing as a file: its colours are those of the light theme. */
export function svgFile(drawing: Child): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(drawing)}\n`
}
