import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { posterSize } from '#kit/papers/poster.ts'
import { uiTexts } from '../texts.ts'

/** An address of the house, and the title that is written there. */
export interface SharedPicture {
  readonly path: string
  readonly title: string
}

export interface HeadProps {
  readonly frame: Frame
  readonly title: string
  readonly description: string | undefined
  readonly refused: boolean
  /** `own`: the children say it. */
  readonly picture: SharedPicture | 'own' | undefined
  readonly children?: Child
}

export function Head({ frame, title, description, refused, picture, children }: HeadProps) {
  const address = `${frame.baseUrl}${frame.path.split('?')[0]}`
  const words = refused ? uiTexts[frame.locale].refused(title) : title
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${words} · ${frame.house.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description ? <meta name="description" content={description} /> : null}
      <link rel="canonical" href={address} />
      {frame.assets.fonts.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={frame.assets.style} />
      <link rel="icon" href={frame.assets.mark} type="image/svg+xml" />
      <meta property="og:title" content={title} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={frame.house.name} />
      <meta property="og:locale" content={frame.locale === 'fr' ? 'fr_FR' : 'en_GB'} />
      {description ? <meta property="og:description" content={description} /> : null}
      {picture === 'own' ? null : <Picture frame={frame} picture={picture} />}
      <script type="module" src={frame.assets.script} nonce={frame.nonce} />
      {children}
    </head>
  )
}

/** Every picture of a link has one size; the room of the front page draws that of the house. */
function Picture({ frame, picture }: { frame: Frame; picture: SharedPicture | undefined }) {
  const { baseUrl, house, locale } = frame
  return (
    <>
      <meta property="og:image" content={`${baseUrl}${picture?.path ?? '/partage.png'}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(posterSize.width)} />
      <meta property="og:image:height" content={String(posterSize.height)} />
      <meta
        property="og:image:alt"
        content={picture ? uiTexts[locale].pictureAlt(picture.title) : house.name}
      />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
