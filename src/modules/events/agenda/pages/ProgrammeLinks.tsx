import type { Locale } from '#kit/texts.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { callSentence } from '../../calls/index.ts'
import { contributionTexts, programmeTexts } from '../../calls/nouns.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import { programmeHref } from '../../programme/index.ts'
import type { CallState, Programme } from '../../programme-call.ts'

/** Of a gathering: what its call for contributions says today. */
export interface Call extends Pick<Programme, 'opensOn' | 'closesOn'> {
  readonly state: CallState
}

interface ProgrammeLinksProps {
  readonly locale: Locale
  readonly event: NetworkEvent
  readonly call: Call | undefined
  /** Of whoever reads by the link of a registration: they read, and offer nothing. */
  readonly ownToken?: string | undefined
}

/** A gathering has a programme, and room for what others bring while its call is open. */
export function ProgrammeLinks({ locale, event, call, ownToken }: ProgrammeLinksProps) {
  if (event.kind !== 'gathering') return null
  const isCalled = !ownToken && call !== undefined && call.state !== 'not-announced'
  return (
    <>
      <LinkList
        items={[
          {
            label: programmeTexts[locale].programme,
            href: programmeHref('programme', event, ownToken),
          },
          ...(isCalled ? calledLinks(locale, event, call) : []),
        ]}
      />
      {isCalled ? <p>{callSentence(locale, call, call.state)}</p> : null}
    </>
  )
}

/** Nobody is led to a form that would be refused. */
function calledLinks(locale: Locale, event: NetworkEvent, call: Call) {
  const texts = contributionTexts[locale]
  return [
    ...(call.state === 'to-come'
      ? []
      : [{ label: texts.acceptedTitle, href: programmePath('accepted', event.slug) }]),
    ...(call.state === 'open'
      ? [{ label: texts.title, href: programmePath('contribute', event.slug) }]
      : []),
  ]
}
