/** A sentence whose brackets stay on one line: a date in them would break at its hyphens. */
export function WholeBrackets({ text }: { readonly text: string }) {
  return text.split(/(（[^）]*）|\([^)]*\))/).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change their order
      <span key={at} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
