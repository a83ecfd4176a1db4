import type { Frame, NavigationLink } from '#kit/frame.ts'
import { shortRail } from '#kit/frames/short-rail.ts'
import { markHere } from '#kit/here.ts'
import { writtenLocale } from '#kit/texts.ts'
import { drawnOnce } from '../drawing/runtime.ts'
import { uiTexts } from '../texts.ts'
import { otherThan } from './other-than.ts'
import { paths } from './paths.ts'
import { layoutTexts } from './texts.ts'

/** A rail of so few entries is read at once: nothing of it is folded. */
const fewLinks = 8

/**
 * The rooms, by family. What is of the day comes first and is never folded; of the families, the current one is open. They
 * stand in the menu of a phone and in the rail.
 */
export function RoomLinks({ frame }: { frame: Frame }) {
  return drawnOnce(Families, frame)
}

function Families({ frame }: { frame: Frame }) {
  const { families: words, create, recents } = uiTexts[frame.locale]
  const opened = frame.recents ?? []
  const current = currentLink(frame)
  const today = frame.navigation.filter(({ key }) => key === 'today')
  const rooms = frame.navigation.filter(({ key }) => key !== 'today')
  const short = shortRail(frame.viewer, rooms)
  const families = short ? [] : rooms
  const isShort = rooms.flatMap(({ links }) => links).length <= fewLinks
  const list = (links: readonly NavigationLink[], count?: number) => (
    <ul>
      {links.map((link) => (
        <li>
          <a href={link.href} aria-current={link === current?.link ? current.as : undefined}>
            {link.label}
            {count && link === links[0] ? <span class="rail-count"> ({count})</span> : null}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {frame.creates ? (
        <a class="create-link" href={paths.create}>
          {create}
        </a>
      ) : null}
      {today.map(({ links }) => list(links, frame.waiting))}
      <Pins frame={frame} />
      {opened.length > 0 ? (
        <details class="family">
          <summary>{recents}</summary>
          <ul>
            {opened.map(({ href, label }) => (
              <li>
                <a lang={otherThan(frame.locale, writtenLocale)} href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {short ? (
        <>
          {list(short.near)}
          <details class="family" open={short.rest.some((group) => holds(group, current))}>
            <summary>{layoutTexts[frame.locale].everythingElse}</summary>
            {short.rest.map(({ key, links }) => (
              <>
                <p class="rail-title">{words.rooms[key]}</p>
                {list(links)}
              </>
            ))}
          </details>
        </>
      ) : null}
      {families.map(({ key, links }) =>
        isShort ? (
          <>
            <p class="rail-title">{words.rooms[key]}</p>
            {list(links)}
          </>
        ) : (
          <details class="family" open={holds({ links }, current)}>
            <summary>{words.rooms[key]}</summary>
            {list(links)}
          </details>
        ),
      )}
    </>
  )
}

function holds(
  { links }: { readonly links: readonly NavigationLink[] },
  current: ReturnType<typeof currentLink>,
): boolean {
  return links.some((link) => link === current?.link)
}

/** Beyond, the entry of the page that one is at would be out of sight. */
const mostAtHand = 5

/** What one keeps at hand, in one’s own order: open, since one chose it. */
function Pins({ frame }: { frame: Frame }) {
  const { pins, orderPins, otherPins } = layoutTexts[frame.locale]
  const { kept = [], manage } = frame.pins ?? {}
  if (kept.length === 0) return null
  // One alone is not worth a fold.
  const atHand = kept.length > mostAtHand + 1 ? mostAtHand : kept.length
  const more = kept.slice(atHand)
  const entry = ({ href, label, language }: (typeof kept)[number]) => (
    <li>
      <a lang={otherThan(frame.locale, language ?? writtenLocale)} href={href}>
        {label}
      </a>
    </li>
  )
  return (
    <details class="family pinned" open>
      <summary>{pins}</summary>
      <ul>
        {kept.slice(0, atHand).map(entry)}
        {more.length > 0 ? (
          <li>
            <details class="more-pins">
              <summary>{otherPins(more.length)}</summary>
              <ul>{more.map(entry)}</ul>
            </details>
          </li>
        ) : null}
        <li>
          <a class="order-pins" href={manage}>
            {orderPins}
          </a>
        </li>
      </ul>
    </details>
  )
}

/** The subject that the reader is at, by its own address or by that of one of its tabs. */
function currentLink(frame: Frame) {
  const links = frame.navigation.flatMap((group) => group.links)
  const mark = markHere(frame.path, links.flatMap(hrefsOf))
  for (const link of links) {
    const as = hrefsOf(link).map(mark).find(Boolean)
    // On a tab, the entry of the rail is where one is, and not the page itself.
    if (as) return { link, as: mark(link.href) ?? ('true' as const) }
  }
  return undefined
}

export function hrefsOf({ href, tabs = [] }: NavigationLink): readonly string[] {
  return [href, ...tabs.map((tab) => tab.href)]
}
