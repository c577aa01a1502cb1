type IconProps = {
  /** Outlines from icons.data.ts. */
  readonly of: readonly string[]
  readonly size?: number
  readonly className?: string
}

/** A stroked icon in the colour of the text around it; it never stands alone, so a screen reader passes it over. */
export function Icon({ of, size = 16, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      {of.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
