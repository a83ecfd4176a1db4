import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import type { PageHead } from '#kit/frames/page-head.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'
import { Badge } from '../Badge/Badge.tsx'
import { StationLine } from '../StationLine/StationLine.tsx'
import { Tabs } from '../Tabs/Tabs.tsx'
import { type Crumb, Crumbs } from './Crumbs.tsx'
import { otherThan } from './other-than.ts'

/** The page of the thing itself: its title is that of the header, and it draws its own line. */
export function isOwnPage({ path }: Frame, head: PageHead): boolean {
  return path.split('?')[0] === head.href
}

/** What of the way back is under this header: the header itself says the rest. */
export function crumbsUnder(frame: Frame, head: PageHead, crumbs: readonly Crumb[] = []) {
  const above = new Set([head.href, ...head.crumbs.map(({ href }) => href)])
  const here = head.places.find(({ current }) => current)
  const known = new Set([here?.href, ...(head.within ?? []).map(({ href }) => href)])
  const way = crumbs.filter(({ href }) => !(href && (above.has(href) || known.has(href))))
  if (!here || here.href === frame.path.split('?')[0]) return way
  return [{ label: here.label, href: here.href }, ...(head.within ?? []), ...way]
}

/** The header of what this page is a part of: the same above each of its pages, whichever room draws them. */
export function SubjectHead(props: { frame: Frame; head: PageHead; title?: Child }) {
  const { frame, head } = props
  const own = isOwnPage(frame, head)
  const act = head.act ? <ActionButton frame={frame} {...head.act} /> : null
  return (
    <div class={`subject-head${own ? ' own' : ''}`}>
      {own ? (
        <>
          {props.title}
          <State frame={frame} head={head} />
          {act}
        </>
      ) : (
        <>
          <Crumbs locale={frame.locale} crumbs={head.crumbs} to={head.title} />
          <div class="subject-title">
            <p lang={otherThan(frame.locale, head.titleIn)}>
              <a href={head.href}>{head.title}</a>
            </p>
            {act}
          </div>
          <State frame={frame} head={head} />
          <StationLine
            locale={frame.locale}
            size="marks"
            title={head.line.title}
            stations={head.line.stations}
          />
        </>
      )}
      <Tabs label={head.placesLabel} links={head.places} />
    </div>
  )
}

/** On the page where it is done, what comes next is no link to itself. */
function State({ frame, head: { state, next } }: { frame: Frame; head: PageHead }) {
  return (
    <p class="subject-state">
      <Badge tone={state.tone}>{state.words}</Badge>
      {state.more ? <span>{state.more}</span> : null}
      {next ? (
        <span>
          {next.before}{' '}
          {next.href === frame.path.split('?')[0] ? (
            next.words
          ) : (
            <a href={next.href}>{next.words}</a>
          )}
          .
        </span>
      ) : null}
    </p>
  )
}
