/** Tests of shapes for what comes from outside, small enough to be sent to a browser. Nothing more than asked is allowed. */
export type Test = (value: never) => boolean

const run = (test: Test, value: unknown) => test(value as never)

export const among =
  (...words: readonly string[]): Test =>
  (value: unknown) =>
    words.some((word) => word === value)

export const orNull =
  (test: Test): Test =>
  (value: unknown) =>
    value === null || run(test, value)

export const listOf =
  (test: Test): Test =>
  (value: unknown) =>
    Array.isArray(value) && value.every((one) => run(test, one))

export const either =
  (...tests: readonly Test[]): Test =>
  (value: unknown) =>
    tests.some((test) => run(test, value))

/** These fields, all of them, and no other. */
export const exactly =
  (fields: Readonly<Record<string, Test>>): Test =>
  (value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
    const names = Object.keys(value)
    return (
      names.length === Object.keys(fields).length &&
      Object.entries(fields).every(
        ([name, test]) =>
          Object.hasOwn(value, name) && run(test, (value as Record<string, unknown>)[name]),
      )
    )
  }
