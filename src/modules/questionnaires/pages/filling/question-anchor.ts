/**
 * Where a question stands on its page. Two dashes: a field’s id is its form and its name, no name begins with a dash, and a
 * form that is called « question » would otherwise give its first choice the id of what holds it.
 */
export const questionAnchor = (question: string) => `question--${question}`
