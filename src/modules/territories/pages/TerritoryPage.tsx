import { raw } from 'hono/html'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { LongPage } from '#ui/Contents/LongPage.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FranceMap } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../paths.ts'
import type { Surroundings } from '../surroundings.ts'
import { ofTerritory, type Territory, territoryLabel } from '../territory.ts'
import { kindWord } from '../texts/kinds.ts'
import { pageTexts } from '../texts/pages.ts'
import { DutiesTable } from './DutiesTable.tsx'
import { MandateList, type MandateShown } from './MandateList.tsx'
import { MemberList } from './MemberList.tsx'
import { TerritoryFacts } from './TerritoryFacts.tsx'

export interface TerritoryPageProps {
  readonly frame: Frame
  readonly territory: Territory
  readonly around: Surroundings
  readonly sections: readonly Section[]
  /** Undefined for those who may not see them. */
  readonly mandates: readonly MandateShown[] | undefined
  readonly mayEdit: boolean
  /** For search engines, already safe inside a script element. */
  readonly jsonLd: string
}

/** What a room of the house adds to this page. */
export interface Section {
  readonly title: string
  readonly items: readonly {
    label: string
    labelIn?: string
    href: string
    note: string
  }[]
}

/** The dossier of a place: what it is, what it is part of, what happens there. */
export function TerritoryPage(props: TerritoryPageProps) {
  const { frame, territory, around } = props
  const { locale } = frame
  const texts = pageTexts[locale]
  return (
    <Layout
      frame={frame}
      title={territoryLabel(territory)}
      eyebrow={capital(kindWord(territory, locale))}
      lead={texts.dossierLead(ofTerritory(territory), territory.name)}
      crumbs={[{ label: texts.territories, href: paths.list }]}
      aside={<TerritoryFacts locale={locale} territory={territory} around={around} />}
      picture={{
        path: paths.sharedPicture(territory.slug),
        title: territoryLabel(territory),
      }}
      head={<TerritoryHead {...props} />}
      actions={
        props.mayEdit ? (
          <ButtonLink href={paths.edit(territory.slug)} tone="quiet">
            {texts.edit}
          </ButtonLink>
        ) : null
      }
    >
      {territory.source === 'demo' ? <Notice tone="info">{texts.demo}</Notice> : null}
      {territory.endedOn === undefined ? null : (
        <Notice tone="caution">{texts.ended(writtenDay(territory.endedOn, locale))}</Notice>
      )}
      <LongPage locale={frame.locale}>
        <Sections {...props} />
        {props.mandates ? <MandateList locale={locale} mandates={props.mandates} /> : null}
        <Place {...props} />
        <MemberList locale={locale} territory={territory} members={around.members} />
        <DutiesTable locale={locale} territory={territory} />
      </LongPage>
    </Layout>
  )
}

function TerritoryHead({ territory, jsonLd }: TerritoryPageProps) {
  return (
    <>
      <link rel="alternate" type="application/json" href={paths.territoryJson(territory.slug)} />
      <script type="application/ld+json">{raw(jsonLd)}</script>
    </>
  )
}

function Sections({ frame, territory, sections }: TerritoryPageProps) {
  const texts = pageTexts[frame.locale]
  if (sections.length === 0) {
    return (
      <EmptyState title={texts.nothingYet}>
        <p>{texts.nothingHint}</p>
        <ButtonLink href={`/experiences/proposer?territoire=${territory.id}`}>
          {texts.propose}
        </ButtonLink>
      </EmptyState>
    )
  }
  return sections.map((section) => (
    <section>
      <h2>{section.title}</h2>
      <ul class="links">
        {section.items.map((item) => (
          <li>
            <a lang={item.labelIn} href={item.href}>
              {item.label}
            </a>
            {item.note === '' ? null : <span class="hint"> {item.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Place({ frame, territory, around }: TerritoryPageProps) {
  const { locale } = frame
  const texts = pageTexts[locale]
  const { lon, lat } = territory
  if (lon === undefined || lat === undefined) return null
  return (
    <section>
      <h2>{texts.mapOne}</h2>
      {around.hasContour ? (
        <figure>
          <img
            src={paths.picture(territory.slug)}
            alt={texts.picture(territory.name)}
            width="480"
            height="420"
          />
          <figcaption class="hint">{texts.pictureCredit}</figcaption>
        </figure>
      ) : null}
      <FranceMap
        locale={locale}
        title={territory.name}
        regions={departmentsOf(territory, around)}
        points={[
          { label: territory.name, lon, lat, kind: 'place', href: paths.territory(territory.slug) },
        ]}
      />
      {isDoubtful(territory) ? <p class="hint">{texts.approximate}</p> : null}
    </section>
  )
}

/** The departments to bring out on the map: its own, or those of a region. */
function departmentsOf({ departmentCode }: Territory, around: Surroundings): readonly string[] {
  if (departmentCode !== undefined) return [departmentCode]
  return around.members.flatMap(({ kind, code }) => (kind === 'department' && code ? [code] : []))
}

/** The middle of a department or region is where it is; that of a commune's department is not. */
function isDoubtful({ kind, located }: Territory): boolean {
  return located === 'approximate' && kind !== 'department' && kind !== 'region'
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
