import { doorwayKeys, doorwayPaths, type Frame } from '#kit/frame.ts'
import { isHere } from '#kit/here.ts'
import { writtenLocale } from '#kit/texts.ts'
import { drawnOnce } from '../drawing/runtime.ts'
import { uiTexts } from '../texts.ts'
import { Account } from './Account.tsx'
import { Mark } from './Mark.tsx'
import { otherThan } from './other-than.ts'
import { paths } from './paths.ts'
import { RoomLinks } from './RoomLinks.tsx'
import { SearchForm } from './SearchForm.tsx'

/**
 * The public header, of one line. On a phone its links are in a plain `details`, which opens without JavaScript;
 * the style sheet shows one of the two, so nobody meets the links twice. Whoever comes with a letter in hand knows
 * nothing else of the house: their link stays in sight.
 */
export function Header({ frame }: { frame: Frame }) {
  const texts = uiTexts[frame.locale]
  return (
    <header class="site-header">
      <Brand frame={frame} />
      {frame.viewer ? null : (
        <>
          <nav class="site-nav" aria-label={texts.mainNavigation}>
            <ul>{drawnOnce(Doorways, frame)}</ul>
          </nav>
          {drawnOnce(SearchForm, frame)}
          <a
            class="letter-link"
            href={paths.letter}
            aria-current={isHere(frame.path, paths.letter)}
          >
            {texts.letter}
          </a>
          <a class="sign-in" href={paths.signIn} aria-current={isHere(frame.path, paths.signIn)}>
            {texts.signIn}
          </a>
        </>
      )}
      <details class="menu">
        <summary>{texts.menu}</summary>
        <div class="menu-panel">
          {drawnOnce(SearchForm, frame)}
          <nav aria-label={texts.mainNavigation}>
            {frame.viewer ? (
              <>
                <RoomLinks frame={frame} />
                <Account frame={frame} viewer={frame.viewer} />
              </>
            ) : (
              <ul>
                {drawnOnce(Doorways, frame)}
                <li class="sign-in">
                  <a href={paths.signIn}>{texts.signIn}</a>
                </li>
              </ul>
            )}
          </nav>
        </div>
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

/** Each family of what the house shows to anyone. */
function Doorways({ frame }: { frame: Frame }) {
  const { families } = uiTexts[frame.locale]
  return (
    <>
      {doorwayKeys.map((key) => (
        <li>
          <a
            href={doorwayPaths[key]}
            aria-current={
              isHere(frame.path, doorwayPaths[key]) ?? (frame.doorway === key ? 'true' : undefined)
            }
          >
            {families.visitors[key]}
          </a>
        </li>
      ))}
    </>
  )
}
