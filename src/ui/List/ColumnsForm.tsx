import {
  columnsName,
  type List as ListOf,
  type ListView,
  listFields,
  listHref,
  shownColumns,
} from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import { Disclosure } from '../Disclosure/Disclosure.tsx'
import { uiTexts } from '../texts.ts'

interface ColumnsProps<Row> {
  readonly locale: Locale
  readonly list: ListOf<Row>
  readonly view: ListView
}

/** Which columns are shown, those that only files have by themselves among them. A form of its own: short addresses. */
export function ColumnsForm<Row>({ locale, list, view }: ColumnsProps<Row>) {
  const { list: texts } = uiTexts[locale]
  const shown = new Set(shownColumns(list, view).map(({ key }) => key))
  const [first, ...others] = list.columns
  if (!first || others.length < 2) return null
  return (
    <form class="list-columns" method="get" action={list.path}>
      {listFields(list, view)
        .filter(([name]) => name !== columnsName && name !== 'page')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      {/* Without any box, the choice is the first column alone. */}
      <input type="hidden" name={columnsName} value={first.key} />
      <Disclosure summary={texts.columns} open={false}>
        <fieldset class="list-fields">
          <legend class="hint">{texts.columnsHint}</legend>
          {others.map(({ key, title }) => {
            const id = `colonne-${key}`
            return (
              <div class="field choice">
                <input
                  type="checkbox"
                  id={id}
                  name={columnsName}
                  value={key}
                  checked={shown.has(key)}
                />
                <label for={id}>{title}</label>
              </div>
            )
          })}
        </fieldset>
        <p class="list-columns-end">
          <button type="submit" class="button quiet">
            {uiTexts[locale].list.apply}
          </button>
          {view.columns ? (
            <a href={listHref(list, view, { columns: undefined })}>{texts.usualColumns}</a>
          ) : null}
        </p>
      </Disclosure>
    </form>
  )
}
