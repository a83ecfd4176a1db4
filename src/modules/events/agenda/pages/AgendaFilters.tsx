import { dateFormat } from '#kit/formats.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { eventAudiences, eventKinds } from '../../event.ts'
import { paths } from '../../paths.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { type AgendaFilter, agendaQuery } from '../agenda-filter.ts'

export interface HostChoice {
  readonly slug: string
  readonly name: string
}

interface FiltersProps {
  readonly frame: Frame
  readonly filter: AgendaFilter
  readonly hosts: readonly HostChoice[]
  readonly months: readonly string[]
}

/** Every filter is a link: what one sees is in the address. */
export function AgendaFilters({ frame, filter, hosts, months }: FiltersProps) {
  const texts = publicEventTexts[frame.locale]
  const link = (label: string, change: Partial<AgendaFilter>, current: boolean) => ({
    label,
    href: paths.agenda + agendaQuery({ ...filter, ...change }),
    current,
  })
  const isDetailed = filter.month ?? filter.territory ?? filter.audience
  return (
    <>
      <FilterLinks
        label={texts.when}
        links={[
          link(texts.upcoming, { past: false, month: undefined }, !filter.past && !filter.month),
          link(texts.past, { past: true, month: undefined }, filter.past && !filter.month),
        ]}
      />
      <FilterLinks
        label={texts.kind}
        links={[
          link(texts.all, { kind: undefined }, filter.kind === undefined),
          ...eventKinds.map((kind) => link(texts.kindsMany[kind], { kind }, filter.kind === kind)),
          link(texts.sessions, { kind: 'session' }, filter.kind === 'session'),
        ]}
      />
      <Disclosure summary={texts.filterBy} open={isDetailed !== undefined}>
        <FilterLinks
          label={texts.month}
          links={[
            link(texts.all, { month: undefined }, filter.month === undefined),
            ...months.map((month) =>
              link(monthName(month, frame.locale), { month }, filter.month === month),
            ),
          ]}
        />
        {hosts.length === 0 ? null : (
          <FilterLinks
            label={texts.territory}
            links={[
              link(texts.all, { territory: undefined }, filter.territory === undefined),
              ...hosts.map(({ slug, name }) =>
                link(name, { territory: slug }, filter.territory === slug),
              ),
            ]}
          />
        )}
        <FilterLinks
          label={texts.audience}
          links={[
            link(texts.all, { audience: undefined }, filter.audience === undefined),
            ...eventAudiences.map((audience) =>
              link(texts.audiences[audience], { audience }, filter.audience === audience),
            ),
          ]}
        />
      </Disclosure>
    </>
  )
}

function monthName(month: string, locale: Locale): string {
  const format = dateFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${month}-15T12:00:00Z`))
}
