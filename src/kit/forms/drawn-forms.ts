import type { ShownForm } from '../seen.ts'

export interface DrawnForm {
  readonly action: string
  readonly fields: ShownForm
}

/** Pages are drawn in one go, without waiting: what is listened to is one page. */
let listening: DrawnForm[] | undefined

/** A form says what it shows, when somebody listens. */
export function tellShown(form: DrawnForm) {
  listening?.push(form)
}

/** The forms of a page that are said to be of what exists, each field as a browser would send it. */
export function formsShownIn(page: { toString(): unknown }): readonly DrawnForm[] {
  const forms: DrawnForm[] = []
  listening = forms
  try {
    String(page)
  } finally {
    listening = undefined
  }
  return forms
}
