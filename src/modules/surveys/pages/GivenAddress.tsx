import type { Frame } from '#kit/frame.ts'
import { QrSquare } from '#modules/events/index.ts'
import { CopyText } from '#ui/CopyText/CopyText.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../paths.ts'
import type { Survey } from '../survey.ts'
import { posterTexts } from '../texts/poster.ts'

/** Where people answer, to be copied, photographed or hung on a wall. */
export function GivenAddress({ frame, survey }: { frame: Frame; survey: Survey }) {
  const texts = posterTexts[frame.locale]
  const { slug, access, hidden } = survey
  const address = `${frame.baseUrl}${paths.enter(slug)}`
  return (
    <section id="adresse">
      <h2>{texts.title}</h2>
      <p>{texts.lead[access]}</p>
      {hidden ? (
        <Notice tone="caution">
          <p>{texts.hidden}</p>
        </Notice>
      ) : null}
      <CopyText locale={frame.locale} text={address} />
      <QrSquare text={address} title={texts.qr} />
      <LinkList
        items={[
          { label: texts.poster, href: paths.poster(slug) },
          { label: texts.page, href: paths.survey(slug) },
        ]}
      />
    </section>
  )
}
