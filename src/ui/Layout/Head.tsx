import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { uiTexts } from '../texts.ts'

export interface HeadProps {
  readonly frame: Frame
  readonly title: string
  readonly description: string | undefined
  readonly refused: boolean
  readonly ownPicture: boolean
  readonly children?: Child
}

export function Head({ frame, title, description, refused, ownPicture, children }: HeadProps) {
  const address = `${frame.baseUrl}${frame.path.split('?')[0]}`
  const said = refused ? uiTexts[frame.locale].refused(title) : title
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${said} · ${frame.house.name}`}</title>
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
      {ownPicture ? null : <HousePicture frame={frame} />}
      <script type="module" src={frame.assets.script} nonce={frame.nonce} />
      {children}
    </head>
  )
}

/** The room of the front page draws it. */
function HousePicture({ frame: { baseUrl, house } }: Pick<HeadProps, 'frame'>) {
  return (
    <>
      <meta property="og:image" content={`${baseUrl}/partage.png`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={house.name} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
