/** The logo: two blocks snap into a third, and together they are a neuron. The same drawing is the favicon. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 64 64" aria-hidden="true">
      <path fill="#0067a3" d="M6 6h20a6 6 0 0 1 6 6v3a5 5 0 0 1 0 10v5H6a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4z" />
      <path fill="#b34a00" d="M6 34h26v5a5 5 0 0 1 0 10v3a6 6 0 0 1-6 6H6a4 4 0 0 1-4-4V38a4 4 0 0 1 4-4z" />
      <path
        fill="#00795a"
        d="M36 12h4a20 20 0 0 1 0 40h-4v-1.700a9 9 0 0 0 0-12.600V26.300a9 9 0 0 0 0-12.600z"
      />
      <circle cx="46" cy="32" r="6" fill="#fff" />
    </svg>
  )
}
