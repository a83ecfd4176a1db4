import type { Frame } from '#kit/frame.ts'
import { paths } from '../paths.ts'

/** A browser may search from its own bar, and keep the house on a phone. */
export function HeadLinks({ frame }: { frame: Frame }) {
  return (
    <>
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={paths.openSearch}
        title={frame.house.name}
      />
      <link rel="manifest" href={paths.webManifest} />
      <link rel="apple-touch-icon" href={paths.touchIcon} />
    </>
  )
}
