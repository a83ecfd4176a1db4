interface Answer {
  readonly status: number
  readonly text: string
}

type Post<A extends Answer> = (path: string, fields: Record<string, string>) => Promise<A>

/** The effects that the page shows, as its second form gives them back; `undefined` where it shows none. */
export function shownEffects({ text }: Pick<Answer, 'text'>): string | undefined {
  const written = /name="effects" value="([^"]*)"/.exec(text)?.[1]
  return written?.replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

/** Saves as the team does: what a change does to others is read, then the same form is sent again. */
export async function saveSeen<A extends Answer>(
  post: Post<A>,
  path: string,
  fields: Record<string, string>,
): Promise<A> {
  const first = await post(path, fields)
  const effects = shownEffects(first)
  return effects === undefined ? first : post(path, { ...fields, effects })
}
