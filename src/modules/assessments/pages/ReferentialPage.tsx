import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { ModelVersion } from '../model-version.ts'
import { paths } from '../paths.ts'
import { referentialTexts } from '../texts/referential.ts'
import { ModelView } from './ModelView.tsx'

export interface ReferentialPageProps {
  readonly frame: Frame
  readonly version: ModelVersion | undefined
  readonly mayWrite: boolean
  readonly hasDraft: boolean
}

export function ReferentialPage({ frame, version, mayWrite, hasDraft }: ReferentialPageProps) {
  const { locale } = frame
  const texts = referentialTexts[locale]
  const crumbs = [{ label: texts.index, href: paths.home }, { label: texts.title }]
  if (!version) {
    return (
      <Layout frame={frame} title={texts.title} crumbs={crumbs}>
        <EmptyState title={texts.none} />
      </Layout>
    )
  }
  const { content, publishedAt } = version
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} crumbs={crumbs}>
      <Notice tone="info" title={texts.model}>
        <Prose markdown={content.note[locale]} language={locale} />
        <p>
          {publishedAt ? texts.versionOf(version.number, writtenDay(publishedAt, locale)) : null}.{' '}
          {texts.licence} {content.license}.
        </p>
      </Notice>
      <ModelView model={content} locale={locale} />
      <h2>{texts.files}</h2>
      <LinkList
        items={[
          { label: texts.asJson, href: paths.referentialJson },
          { label: texts.asXlsx, href: paths.referentialXlsx },
        ]}
      />
      {mayWrite && hasDraft ? (
        <p>
          <ButtonLink href={paths.draft}>{texts.continueDraft}</ButtonLink>
        </p>
      ) : null}
      {mayWrite && !hasDraft ? (
        <ActionButton frame={frame} action={paths.prepare} label={texts.prepare} />
      ) : null}
    </Layout>
  )
}

export function DraftPage({ frame, version }: { frame: Frame; version: ModelVersion }) {
  const { locale } = frame
  const texts = referentialTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.draftOf(version.number)}
      lead={texts.draftLead}
      crumbs={[
        { label: texts.index, href: paths.home },
        { label: texts.title, href: paths.referential },
        { label: texts.draftOf(version.number) },
      ]}
    >
      <ModelView
        model={version.content}
        locale={locale}
        underQuestion={({ id, text }) => (
          <p>
            <a href={paths.question(id)} aria-label={texts.editSpoken(plainProse(text[locale]))}>
              {texts.edit}
            </a>
          </p>
        )}
        underCriterion={({ id, title }) => (
          <p>
            <a href={paths.addQuestion(id)} aria-label={texts.addSpoken(title[locale])}>
              {texts.add}
            </a>
          </p>
        )}
      />
      <p>
        <ButtonLink href={paths.importFile}>{texts.import}</ButtonLink>
      </p>
      <ActionButton
        frame={frame}
        action={paths.publish}
        label={texts.publish}
        confirm={texts.publishConfirm}
      />
      <ActionButton
        frame={frame}
        action={paths.drop}
        label={texts.drop}
        confirm={texts.dropConfirm}
        tone="danger"
      />
    </Layout>
  )
}
