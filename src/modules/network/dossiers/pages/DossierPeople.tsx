import { writtenDay } from '#kit/dates.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { paths } from '../../paths.ts'
import { mayFollowMandates } from '../../permissions.ts'
import { dossierTexts } from '../texts/dossier.ts'
import type { DossierPageProps } from './dossier-page-props.ts'

/** Who speaks for the territory, until when, and where to hand over. */
export function DossierPeople({ frame, dossier }: DossierPageProps) {
  const { locale } = frame
  const said = dossierTexts[locale]
  const may = mayFollowMandates(frame.viewer)
  const { slug } = dossier.territory
  const lines = [
    ...dossier.mandates.map((one) => ({
      personId: one.personId,
      name: one.personName,
      office: one.title,
      endsOn: one.endsOn,
    })),
    ...dossier.referents.map((one) => ({
      personId: one.personId,
      name: one.name,
      office: said.referent,
      endsOn: one.endsOn,
    })),
  ]
  return (
    <>
      <h2 id="personnes">{said.people}</h2>
      {lines.length === 0 ? (
        <EmptyState title={said.noPeople}>
          <p>{said.noPeopleHint}</p>
        </EmptyState>
      ) : (
        <Table
          caption={said.people}
          captionHidden
          columns={[
            { title: said.person },
            { title: said.office },
            { title: said.ends },
            ...(may ? [{ title: said.handOver }] : []),
          ]}
          rows={lines.map((line) => [
            line.name,
            line.office,
            line.endsOn ? writtenDay(line.endsOn, locale) : said.noEnd,
            ...(may
              ? [
                  <a href={paths.handOver(slug, line.personId)}>
                    {said.handOver}
                    <span class="visually-hidden"> {line.name}</span>
                  </a>,
                ]
              : []),
          ])}
        />
      )}
      {dossier.contacts.length > 0 ? (
        <>
          <h3>{said.contacts}</h3>
          <LinkList
            items={dossier.contacts.map((one) => ({
              label: one.name,
              href: contactPaths.one(one.id),
              note: one.function,
            }))}
          />
        </>
      ) : null}
    </>
  )
}
