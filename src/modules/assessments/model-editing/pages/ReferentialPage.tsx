import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Pillar } from '../../index-model.ts'
import type { ModelVersion } from '../../model-version.ts'
import { ModelView } from '../../pages/ModelView.tsx'
import { paths } from '../../paths.ts'
import { referentialTexts } from '../../texts/referential.ts'
import type { PartKind } from '../model-parts.ts'
import { partTexts } from '../texts/parts.ts'
import { PartOrder } from './PartPages.tsx'

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
        underCriterion={(criterion) => (
          <>
            <p>
              <a
                href={paths.addQuestion(criterion.id)}
                aria-label={texts.addSpoken(criterion.title[locale])}
              >
                {texts.add}
              </a>
            </p>
            <PartLink locale={locale} kind="criterion" part={criterion} />
          </>
        )}
        underMarker={(marker) => <PartLink locale={locale} kind="marker" part={marker} />}
        underPillar={(pillar) => <PartLink locale={locale} kind="pillar" part={pillar} />}
      />
      <PartOrder frame={frame} kind="pillar" parts={version.content.pillars} />
      <p>
        <ButtonLink href={paths.addPillar}>{partTexts[locale].add.pillar}</ButtonLink>
      </p>
      <h2>{texts.whole}</h2>
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

interface PartLinkProps {
  readonly locale: Locale
  readonly kind: PartKind
  readonly part: Pick<Pillar, 'id' | 'title'>
}

function PartLink({ locale, kind, part }: PartLinkProps) {
  const texts = partTexts[locale]
  return (
    <p>
      <a href={paths.part(part.id)} aria-label={texts.editSpoken[kind](part.title[locale])}>
        {texts.edit[kind]}
      </a>
    </p>
  )
}
