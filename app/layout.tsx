import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ThemeScript } from "@/components/frame/theme-script";
import { THEME_SCRIPT } from "@/server/web/theme-script";
import { mono, sans } from "./fonts";

export const metadata: Metadata = {
  title: { default: "BatchTrack", template: "%s · BatchTrack" },
  description: "The workshop brain of small-batch makers: stock by lot, recipes, batches, exact cost.",
  icons: { icon: "/favicon.svg" },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#171512" },
  ],
};

/** The same for everybody, so that public pages can be rendered once: the visitor's light is set by a script. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <ThemeScript script={THEME_SCRIPT} />
      </head>
      <body>{children}</body>
    </html>
  );
}
