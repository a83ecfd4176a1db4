import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { frameLine, frameLink, framePath } from '#kit/frames/framed.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { CopyText } from '../CopyText/CopyText.tsx'
import { Disclosure } from '../Disclosure/Disclosure.tsx'
import { framedTexts } from './texts.ts'

export interface FramedPageProps {
  readonly frame: Frame
  readonly title: string
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly titleIn?: string | undefined
  /** Where it stands, above the title. */
  readonly eyebrow?: Child
  /** The whole page, opened beside the site that shows this one. */
  readonly path: string
  /** Words of the way there (default: « Voir la page entière »). */
  readonly see?: string
  readonly children?: Child
}

/** For a frame of another site: no header, no script, no cookie, one way to the whole page. */
export function FramedPage(props: FramedPageProps) {
  const { frame, path } = props
  const see = props.see ?? framedTexts[frame.locale].whole
  const title = plainProse(props.title)
  return (
    <html lang={frame.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${frame.house.name}`}</title>
        <link rel="canonical" href={`${frame.baseUrl}${path}`} />
        <link rel="stylesheet" href={frame.assets.style} />
      </head>
      <body class="framed">
        <main class="framed-page">
          {props.eyebrow ? <div class="card-eyebrow">{props.eyebrow}</div> : null}
          <h1 lang={props.titleIn}>{title}</h1>
          {props.children}
          <p>
            <a href={`${frame.baseUrl}${path}`} target="_blank" rel="noopener noreferrer">
              {see}
            </a>
          </p>
          <p class="framed-house">{frame.house.name}</p>
        </main>
      </body>
    </html>
  )
}

export interface ShownElsewhereProps {
  readonly frame: Frame
  readonly path: string
  readonly title: string
  readonly height: number
}

/** The lines that show this page on another site, for whoever keeps one. */
export function ShowElsewhere({ frame, path, title, height }: ShownElsewhereProps) {
  const texts = framedTexts[frame.locale]
  const place = { baseUrl: frame.baseUrl, path, title: plainProse(title), height }
  return (
    <Disclosure summary={texts.show}>
      <p>{texts.copy}</p>
      <CopyText locale={frame.locale} text={`${frameLine(place)}\n${frameLink(place)}`} />
      <p>
        <a href={framePath(path)}>{texts.see}</a>
      </p>
    </Disclosure>
  )
}

/** For sites that ask what an address may show them (oEmbed). */
export function FramedLink({ frame, path, title }: Omit<ShownElsewhereProps, 'height'>) {
  const address = `${frame.baseUrl}/oembed?url=${encodeURIComponent(frame.baseUrl + path)}`
  return <link rel="alternate" type="application/json+oembed" title={title} href={address} />
}
