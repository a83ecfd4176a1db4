import type { Frame } from '#kit/frame.ts'
import { type List as ListOf, type ListView, listHref, readList } from '#kit/list.ts'
import {
  keepViewHref,
  mayChangeView,
  type SavedView,
  savedViewName,
  savedViewPaths,
} from '#kit/lists/saved-view.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Disclosure } from '../Disclosure/Disclosure.tsx'
import { FilterLinks } from '../FilterLinks/FilterLinks.tsx'
import { uiTexts } from '../texts.ts'

export interface SavedViewsShown {
  readonly views: readonly SavedView[]
  /** Whoever looks may show one to the team. */
  readonly mayShare: boolean
}

interface SavedProps<Row> {
  readonly frame: Pick<Frame, 'locale' | 'viewer' | 'formMark'>
  readonly list: ListOf<Row>
  readonly view: ListView
  readonly saved: SavedViewsShown | undefined
}

/** The address of a view, as the list writes it today: a column or a filter that is gone is left aside. */
function hrefOf<Row>(list: ListOf<Row>, { query }: SavedView): string {
  const asked = Object.fromEntries(new URLSearchParams(query))
  return listHref(list, readList(list, asked))
}

/** Views that were kept, to be opened; the one that is open is marked. */
export function SavedViews<Row>({ frame, list, view, saved }: SavedProps<Row>) {
  const { list: texts } = uiTexts[frame.locale]
  if (!saved || saved.views.length === 0) return null
  const now = listHref(list, view)
  const changeable = saved.views.filter((kept) => mayChangeView(frame.viewer, kept))
  const nameOf = ({ name, isShared }: SavedView) => (isShared ? texts.ofTeam(name) : name)
  return (
    <div class="list-views">
      <FilterLinks
        label={texts.views}
        links={[
          { label: texts.whole, href: list.path, current: now === list.path },
          ...saved.views.map((kept) => {
            const href = hrefOf(list, kept)
            return { label: nameOf(kept), href, current: href === now, language: writtenLocale }
          }),
        ]}
      />
      {changeable.length === 0 ? null : (
        <Disclosure summary={texts.changeView}>
          <ul>
            {changeable.map((kept) => (
              <li>
                <a lang={writtenLocale} href={savedViewPaths.view(kept.id)}>
                  {nameOf(kept)}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

/** Keeps what is asked at this moment under a name; refused, it comes back on a page of its own. */
export function KeepView<Row>({ frame, list, view, saved }: SavedProps<Row>) {
  const { list: texts } = uiTexts[frame.locale]
  const now = listHref(list, view)
  if (!saved || now === list.path) return null
  if (saved.views.some((kept) => hrefOf(list, kept) === now)) return null
  const query = now.slice(list.path.length + 1)
  return (
    <form class="list-keep" method="post" action={keepViewHref(list.path, query)}>
      <input type="hidden" name="_key" value={frame.formMark} />
      <Disclosure summary={texts.keepView}>
        <p class="hint">{texts.keepViewHint}</p>
        <div class="field">
          <label for="vue-nom">{texts.viewName}</label>
          <input class="input medium" id="vue-nom" name="name" maxlength={savedViewName.most} />
        </div>
        {saved.mayShare ? (
          <div class="field choice">
            <input type="checkbox" id="vue-equipe" name="isShared" value="yes" />
            <label for="vue-equipe">{texts.shareView}</label>
          </div>
        ) : null}
        <button type="submit" class="button quiet">
          {texts.keep}
        </button>
      </Disclosure>
    </form>
  )
}
