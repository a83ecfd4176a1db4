/** The addresses of an editor, under the one where a room mounts it. */
export function editorPaths(at: string) {
  const question = (id: string) => `${at}/question/${id}`
  const page = (id: string) => `${at}/page/${id}`
  return {
    list: at,
    preview: `${at}/apercu`,
    head: `${at}/titre`,
    addPage: `${at}/pages`,
    page,
    movePage: (id: string) => `${page(id)}/deplacer`,
    removePage: (id: string) => `${page(id)}/supprimer`,
    chooseKind: (id: string) => `${page(id)}/ajouter`,
    addQuestion: (id: string, kind: string) => `${page(id)}/ajouter/${kind}`,
    question,
    moveQuestion: (id: string) => `${question(id)}/deplacer`,
    copyQuestion: (id: string) => `${question(id)}/copier`,
    removeQuestion: (id: string) => `${question(id)}/supprimer`,
    changeKind: (id: string) => `${question(id)}/sorte`,
    comparison: (id: string) => `${question(id)}/comparer`,
  } as const
}
