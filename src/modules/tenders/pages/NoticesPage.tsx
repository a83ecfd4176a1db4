import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { fundingPaths, type listFundingNotices } from '#modules/funding/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../paths.ts'
import { tenderTexts } from '../texts/tenders.ts'
import { crumbsTo } from './crumbs.ts'

/** More are in the list of the funding. */
const mostShown = 100

/** Contracts and calls that the funding imported, to be taken one by one. */
export function NoticesPage(props: {
  frame: Frame
  notices: Awaited<ReturnType<typeof listFundingNotices>>
}) {
  const { frame, notices } = props
  const { locale } = frame
  const texts = tenderTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.notices}
      lead={texts.noticesLead}
      crumbs={crumbsTo(frame, { label: texts.notices })}
      actions={<ButtonLink href={fundingPaths.tryImport}>{texts.importNotices}</ButtonLink>}
      wide
    >
      {notices.length === 0 ? (
        <p>{texts.noNotice}</p>
      ) : (
        <>
          {notices.length > mostShown ? (
            <p>{texts.shown(String(mostShown), writtenNumber(notices.length, locale))}</p>
          ) : null}
          <Table
            caption={texts.notices}
            captionHidden
            columns={[
              { title: texts.fields.title },
              { title: texts.fields.buyer },
              { title: texts.columns.closes },
              { title: texts.take },
            ]}
            rows={notices
              .slice(0, mostShown)
              .map(({ id, title, funder, closesOn }) => [
                <a href={fundingPaths.opportunity(id)}>{plainProse(title)}</a>,
                plainProse(funder),
                closesOn === undefined ? '' : writtenDay(closesOn, locale),
                <ActionButton
                  frame={frame}
                  action={paths.takeNotice(id)}
                  label={texts.take}
                  spoken={title}
                  tone="quiet"
                />,
              ])}
          />
        </>
      )}
    </Layout>
  )
}
