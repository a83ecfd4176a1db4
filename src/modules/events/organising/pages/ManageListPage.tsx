import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import type { EventSeries, NetworkEvent } from '../../event.ts'
import { managePath, managePaths } from '../../paths.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { manageTexts } from '../texts/manage.ts'

interface ListProps {
  readonly frame: Frame
  readonly shown: ShownList<NetworkEvent>
  readonly series: readonly EventSeries[]
}

export function ManageListPage({ frame, shown, series }: ListProps) {
  const { locale } = frame
  const texts = manageTexts[locale]
  const words = publicEventTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.events}
      lead={texts.listLead}
      actions={
        <>
          <ButtonLink href={managePaths.create}>{texts.create}</ButtonLink>
          <ButtonLink href={managePaths.createSeries} tone="quiet">
            {texts.createSeries}
          </ButtonLink>
        </>
      }
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.empty, text: texts.emptyText }}
        cells={{
          etat: ({ state }) => (
            <Badge tone={state === 'draft' ? 'caution' : 'neutral'}>{words.states[state]}</Badge>
          ),
        }}
      />
      {series.length > 0 ? (
        <>
          <h2>{texts.series}</h2>
          <LinkList
            items={series.map((eventSeries) => ({
              label: eventSeries.title,
              labelIn: writtenLocale,
              href: managePath('editSeries', eventSeries.id),
              note: words.states[eventSeries.state],
            }))}
          />
        </>
      ) : null}
    </Layout>
  )
}
