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
  const texts = dossierTexts[locale]
  const may = mayFollowMandates(frame.viewer)
  const { slug } = dossier.territory
  const lines = [
    ...dossier.mandates.map((mandate) => ({
      personId: mandate.personId,
      name: mandate.personName,
      office: mandate.title,
      endsOn: mandate.endsOn,
    })),
    ...dossier.referents.map((referent) => ({
      personId: referent.personId,
      name: referent.name,
      office: texts.referent,
      endsOn: referent.endsOn,
    })),
  ]
  return (
    <>
      <h2 id="personnes">{texts.people}</h2>
      {lines.length === 0 ? (
        <EmptyState title={texts.noPeople}>
          <p>{texts.noPeopleHint}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.people}
          captionHidden
          columns={[
            { title: texts.person },
            { title: texts.office },
            { title: texts.ends },
            ...(may ? [{ title: texts.handOver }] : []),
          ]}
          rows={lines.map((line) => [
            line.name,
            line.office,
            line.endsOn ? writtenDay(line.endsOn, locale) : texts.noEnd,
            ...(may
              ? [
                  <a href={paths.handOver(slug, line.personId)}>
                    {texts.handOver}
                    <span class="visually-hidden"> {line.name}</span>
                  </a>,
                ]
              : []),
          ])}
        />
      )}
      {dossier.contacts.length > 0 ? (
        <>
          <h3>{texts.contacts}</h3>
          <LinkList
            items={dossier.contacts.map((contact) => ({
              label: contact.name,
              href: contactPaths.one(contact.id),
              note: contact.function,
            }))}
          />
        </>
      ) : null}
    </>
  )
}
