import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { PeopleTabs } from '../../pages/PeopleTabs.tsx'
import { paths } from '../../paths.ts'
import { peopleTexts } from '../../texts/people.ts'

export interface EndingMandate {
  readonly personId: string
  readonly personName: string
  readonly title: string
  readonly territory: string
  readonly endsOn: string
}

export function MandatesPage(props: { frame: Frame; mandates: readonly EndingMandate[] }) {
  const { frame, mandates } = props
  const texts = peopleTexts[frame.locale]
  const titles = [texts.name, texts.mandate, texts.place, texts.ends]
  return (
    <Layout frame={frame} title={texts.mandatesTitle} lead={texts.mandatesLead} wide>
      <PeopleTabs frame={frame} current="mandates" />
      {mandates.length === 0 ? (
        <EmptyState title={texts.mandatesEmpty}>
          <p>{texts.mandatesEmptyMore}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.mandatesTitle}
          captionHidden
          columns={titles.map((title) => ({ title }))}
          rows={mandates.map((mandate) => [
            <a href={paths.person(mandate.personId)}>{mandate.personName}</a>,
            <span lang={writtenLocale}>{mandate.title}</span>,
            mandate.territory,
            writtenDay(mandate.endsOn, frame.locale),
          ])}
        />
      )}
    </Layout>
  )
}
