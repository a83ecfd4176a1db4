import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { paths, resourcePath } from '../../paths.ts'
import { resourceTexts } from '../../texts/resources.ts'
import type { ApartPairs, DuplicateSide, Duplicates } from '../duplicate.ts'
import { mergeTexts } from '../texts/merge.ts'

export interface DuplicatesPageProps {
  readonly frame: Frame
  readonly duplicates: Duplicates
  readonly apart: ApartPairs
  /** Of those who set pairs apart. */
  readonly names: ReadonlyMap<string, string>
  readonly pages: {
    readonly at: number
    readonly pages: number
    readonly apartAt: number
    readonly apartPages: number
  }
}

/** Resources that are probably here twice, then those of which somebody said that they are not the same. */
export function DuplicatesPage(props: DuplicatesPageProps) {
  const { frame, duplicates, pages } = props
  const texts = mergeTexts[frame.locale]
  const titles = texts.deskColumns
  return (
    <Layout
      frame={frame}
      title={texts.deskTitle}
      lead={texts.deskLead}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
      wide
    >
      {duplicates.total === 0 ? (
        <EmptyState title={texts.deskEmpty}>
          <p>{texts.deskEmptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.deskTitle}
          captionHidden
          columns={[
            { title: titles.kept },
            { title: titles.other },
            { title: titles.why },
            { title: titles.act },
          ]}
          rows={duplicates.pairs.map(({ by, kept, other }) => [
            <Side {...props} {...kept} />,
            <Side {...props} {...other} />,
            texts.by[by],
            <Actions>
              <a
                href={writingPaths.mergeWith(kept.slug, other.slug)}
                aria-label={texts.compareThese(kept.title, other.title)}
              >
                {texts.compareThem}
              </a>
              <ActionButton
                frame={frame}
                action={writingPaths.tellApart}
                label={texts.notSame}
                spoken={texts.notSameThese(kept.title, other.title)}
                fields={{ one: kept.slug, other: other.slug }}
              />
            </Actions>,
          ])}
        />
      )}
      <Pager
        locale={frame.locale}
        page={pages.at}
        pages={pages.pages}
        hrefOf={(to) => `${writingPaths.duplicates}?page=${to}`}
      />
      <Apart {...props} />
    </Layout>
  )
}

function Apart(props: DuplicatesPageProps) {
  const { frame, apart, names, pages } = props
  const { locale } = frame
  const texts = mergeTexts[locale]
  const titles = texts.apartColumns
  if (apart.total === 0) return null
  return (
    <section id="a-part">
      <h2>{texts.apartTitle(apart.total)}</h2>
      <p>{texts.apartLead}</p>
      <Table
        caption={texts.apartTitle(apart.total)}
        captionHidden
        columns={[
          { title: titles.one },
          { title: titles.two },
          { title: titles.who },
          { title: titles.act },
        ]}
        rows={apart.pairs.map(({ one, two, by, at }) => [
          <Side {...props} {...one} />,
          <Side {...props} {...two} />,
          texts.apartBy((by && names.get(by)) || texts.apartGone, writtenDay(dayOf(at), locale)),
          <ActionButton
            frame={frame}
            action={writingPaths.takeApartBack}
            label={texts.compareAgain}
            spoken={texts.compareAgainThese(one.title, two.title)}
            fields={{ one: one.slug, other: two.slug }}
          />,
        ])}
      />
      <Pager
        locale={locale}
        page={pages.apartAt}
        pages={pages.apartPages}
        hrefOf={(to) => `${writingPaths.duplicates}?a-part=${to}#a-part`}
      />
    </section>
  )
}

function Side({ frame, slug, title, state }: DuplicateSide & { readonly frame: Frame }) {
  return (
    <>
      <a href={resourcePath(slug)}>{title}</a>
      {state === 'published' ? null : ` (${mergeTexts[frame.locale].states[state]})`}
    </>
  )
}
