/** Where a question stands on its page. */
export const questionAnchor = (question: string) => `question-${question}`
