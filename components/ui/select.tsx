import type { SelectHTMLAttributes } from 'react'

type Props = SelectHTMLAttributes<HTMLSelectElement> & { options: readonly { value: string; label: string }[] }

/** A native select of plain choices, without its label. */
export function Select({ options, className = '', ...select }: Props) {
  return (
    <select {...select} className={`input ${className}`}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
