import type { Frame, NavigationLink } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { uiTexts } from '../texts.ts'
import { Account } from './Account.tsx'
import { markHere } from './here.ts'
import { Mark } from './Mark.tsx'
import { otherThan } from './other-than.ts'
import { paths } from './paths.ts'
import { RoomLinks } from './RoomLinks.tsx'

/**
 * The public header. On a phone its links are in a plain `details`, which opens without JavaScript;
 * the style sheet shows one of the two, so nobody meets the links twice.
 */
export function Header({ frame }: { frame: Frame }) {
  const texts = uiTexts[frame.locale]
  const links = frame.navigation.flatMap((group) => group.links).filter((link) => link.public)
  return (
    <header class="site-header">
      <Brand frame={frame} />
      {frame.viewer ? null : (
        <nav class="site-nav" aria-label={texts.mainNavigation}>
          <ul>
            <PublicLinks frame={frame} links={links} />
          </ul>
        </nav>
      )}
      <details class="menu">
        <summary>{texts.menu}</summary>
        <nav class="menu-panel" aria-label={texts.mainNavigation}>
          {frame.viewer ? (
            <>
              <RoomLinks frame={frame} />
              <Account frame={frame} viewer={frame.viewer} />
            </>
          ) : (
            <ul>
              <PublicLinks frame={frame} links={links} />
            </ul>
          )}
        </nav>
      </details>
    </header>
  )
}

export function Brand({ frame, tagline = true }: { frame: Frame; tagline?: boolean }) {
  return (
    <a class="brand" href="/">
      <Mark />
      <span class="brand-name">{frame.house.name}</span>
      {tagline && frame.house.tagline ? (
        <span class="brand-tagline" lang={otherThan(frame.locale, writtenLocale)}>
          {frame.house.tagline}
        </span>
      ) : null}
    </a>
  )
}

/** Whoever comes with a letter in hand knows nothing else of the house: their link is the first. */
function PublicLinks({ frame, links }: { frame: Frame; links: readonly NavigationLink[] }) {
  const mark = markHere(frame.path, [...links.map(({ href }) => href), paths.letter])
  return (
    <>
      <li>
        <a href={paths.letter} aria-current={mark(paths.letter)}>
          {uiTexts[frame.locale].letter}
        </a>
      </li>
      {links.map((link) => (
        <li>
          <a href={link.href} aria-current={mark(link.href)}>
            {link.label}
          </a>
        </li>
      ))}
      <li class="sign-in">
        <a href={paths.signIn}>{uiTexts[frame.locale].signIn}</a>
      </li>
    </>
  )
}
