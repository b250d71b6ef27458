/**
 * Further oils, butters, waxes and acids, in the columns of `oils-soapee`. Source: SoapCalc's list of oils
 * (soapcalc.net), with its names in plain words; no other chart was compared. Products of one brand are left out.
 */
export const SOAPCALC_TABLE = `
abyssinian-oil | Abyssinian oil | 0.168 | 98 | 70 | 0 0 3 2 0 18 11 4
almond-butter | Almond butter | 0.188 | 70 | 118 | 0 1 9 15 0 58 16 0
aloe-butter | Aloe butter | 0.24 | 9 | 241 | 45 18 8 3 0 7 2 0
andiroba-oil | Andiroba oil | 0.188 | 68 | 120 | 0 0 28 8 0 51 9 0
avocado-butter | Avocado butter | 0.187 | 67 | 120 | 0 0 21 10 0 53 6 2
baobab-oil | Baobab oil | 0.2 | 75 | 125 | 0 1 24 4 0 37 28 2
bear-tallow | Tallow, bear | 0.1946 | 92 | 100 | 0 2 7 3 0 70 9 0
black-cumin-seed-oil | Black cumin seed oil | 0.195 | 133 | 62 | 0 0 13 3 0 22 60 1
black-currant-seed-oil | Black currant seed oil | 0.19 | 178 | 12 | 0 0 6 2 0 13 46 29
brazil-nut-oil | Brazil nut oil | 0.19 | 100 | 90 | 0 0 13 11 0 39 36 0
broccoli-seed-oil | Broccoli seed oil | 0.172 | 105 | 67 | 0 0 3 1 0 14 11 9
buriti-oil | Buriti oil | 0.223 | 70 | 153 | 0 0 17 2 0 71 7 1
camelina-oil | Camelina seed oil | 0.188 | 144 | 44 | 0 0 6 2 0 24 19 45
cape-chestnut-oil | Cape chestnut (yangu) oil | 0.192 | 95 | 97 | 0 0 18 5 0 45 30 1
carrot-seed-oil | Carrot seed oil, cold pressed | 0.144 | 56 | 0 | 0 0 4 0 0 80 13 0
sour-cherry-kernel-oil | Cherry kernel oil, sour cherry | 0.192 | 118 | 74 | 0 0 6 3 0 50 40 0
sweet-cherry-kernel-oil | Cherry kernel oil, sweet cherry | 0.19 | 128 | 62 | 0 0 8 3 0 31 45 11
green-coffee-oil | Coffee bean oil, green | 0.185 | 85 | 100 | 0 0 38 8 0 9 39 2
roasted-coffee-oil | Coffee bean oil, roasted | 0.18 | 87 | 93 | 0 0 40 0 0 8 38 2
cohune-oil | Cohune oil | 0.205 | 30 | 175 | 51 13 8 3 0 18 3 0
cranberry-seed-oil | Cranberry seed oil | 0.19 | 150 | 40 | 0 0 6 2 0 23 37 32
cupuacu-butter | Cupuaçu butter | 0.192 | 39 | 153 | 0 0 8 35 0 42 2 0
deer-tallow | Tallow, deer | 0.193 | 31 | 166 | 0 1 20 24 0 30 15 3
duck-fat | Duck fat | 0.194 | 72 | 122 | 0 1 26 9 0 44 13 1
ghee | Ghee, any bovine | 0.227 | 30 | 191 | 4 11 28 12 0 19 2 1
goat-tallow | Tallow, goat | 0.192 | 40 | 152 | 5 11 23 30 0 29 2 0
goose-fat | Goose fat | 0.192 | 65 | 130 | 0 0 21 6 0 54 10 0
horse-oil | Horse oil | 0.196 | 79 | 117 | 0 3 26 5 0 10 20 19
illipe-butter | Illipe butter | 0.185 | 33 | 152 | 0 0 17 45 0 35 0 0
japan-wax | Japan wax | 0.215 | 11 | 204 | 0 1 80 7 0 4 0 0
jatropha-oil | Jatropha oil | 0.193 | 102 | 91 | 0 0 9 7 0 44 34 0
karanja-oil | Karanja oil | 0.183 | 85 | 98 | 0 0 6 6 0 58 15 0
kpangnan-butter | Kpangnan butter | 0.191 | 42 | 149 | 0 0 6 44 0 49 1 0
laurel-fruit-oil | Laurel fruit oil | 0.198 | 74 | 124 | 25 1 15 1 0 31 26 1
loofah-seed-oil | Loofah seed oil | 0.187 | 108 | 79 | 0 0 9 18 0 30 47 0
macadamia-nut-butter | Macadamia nut butter | 0.188 | 70 | 118 | 0 1 6 12 0 56 3 1
mafura-butter | Mafura butter | 0.198 | 66 | 132 | 0 1 37 3 0 49 11 1
mango-seed-oil | Mango seed oil | 0.19 | 60 | 130 | 0 0 8 27 0 52 8 1
marula-oil | Marula oil | 0.192 | 73 | 119 | 0 0 11 7 0 75 4 0
milk-fat | Milk fat, any bovine | 0.227 | 30 | 191 | 4 11 28 12 0 19 2 1
milk-thistle-oil | Milk thistle oil | 0.196 | 115 | 81 | 0 0 7 2 0 26 64 0
mink-oil | Mink oil | 0.196 | 55 | 141 | 0 0 0 0 0 0 0 0
monoi-oil | Monoï de Tahiti oil | 0.255 | 9 | 246 | 44 16 10 3 0 0 2 0
moringa-oil | Moringa oil | 0.192 | 68 | 124 | 0 0 7 7 0 71 2 0
mowrah-butter | Mowrah butter | 0.194 | 62 | 132 | 0 0 24 22 0 36 15 0
murumuru-butter | Murumuru butter | 0.275 | 25 | 250 | 47 26 6 3 0 15 3 0
mustard-oil | Mustard oil | 0.173 | 101 | 72 | 0 0 2 2 0 18 14 9
neatsfoot-oil | Neatsfoot oil | 0.18 | 90 | 90 | 0 0 0 0 0 0 0 0
nutmeg-butter | Nutmeg butter | 0.1624 | 46 | 116 | 3 83 4 0 0 5 0 0
oat-oil | Oat oil | 0.19 | 104 | 86 | 0 0 15 2 0 40 39 0
oleic-acid | Oleic acid | 0.202 | 92 | 110 | 0 0 0 0 0 99 0 0
ostrich-oil | Ostrich oil | 0.1946 | 97 | 128 | 3 1 26 6 0 37 17 3
palm-kernel-flakes | Palm kernel flakes, hydrogenated | 0.247 | 20 | 227 | 49 17 8 16 0 4 0 0
palm-olein | Palm olein | 0.2 | 58 | 142 | 0 1 40 5 0 43 11 0
palmitic-acid | Palmitic acid | 0.215 | 2 | 213 | 0 0 98 0 0 0 0 0
papaya-seed-oil | Papaya seed oil | 0.158 | 67 | 91 | 0 0 13 5 0 76 3 0
partly-hydrogenated-soybean-oil | Soybean oil, 27.5 % hydrogenated | 0.191 | 78 | 113 | 0 0 9 15 0 41 7 1
passion-fruit-seed-oil | Passion fruit seed oil | 0.183 | 136 | 47 | 0 0 10 3 0 15 70 1
pataua-oil | Patauá oil | 0.2 | 77 | 123 | 0 0 13 4 0 78 3 1
peach-kernel-oil | Peach kernel oil | 0.191 | 108 | 87 | 0 0 6 2 0 65 25 1
pecan-oil | Pecan oil | 0.19 | 113 | 77 | 0 0 7 2 0 50 39 2
perilla-seed-oil | Perilla seed oil | 0.19 | 196 | -6 | 0 0 6 2 0 15 16 56
pine-tar | Pine tar | 0.06 | 0 | 0 | 0 0 0 0 0 0 0 0
pistachio-oil | Pistachio oil | 0.186 | 95 | 92 | 0 0 11 1 0 63 25 0
plum-kernel-oil | Plum kernel oil | 0.194 | 98 | 96 | 0 0 3 0 0 68 23 0
pomegranate-seed-oil | Pomegranate seed oil | 0.19 | 22 | 168 | 0 0 3 3 0 7 7 78
poppy-seed-oil | Poppy seed oil | 0.194 | 140 | 54 | 0 0 10 2 0 17 69 2
pracaxi-oil | Pracaxi seed oil | 0.175 | 68 | 107 | 1 1 2 2 0 44 2 2
rabbit-fat | Rabbit fat | 0.201 | 85 | 116 | 0 3 30 6 0 30 20 5
unrefined-rapeseed-oil | Rapeseed oil, unrefined | 0.175 | 106 | 69 | 0 0 4 1 0 17 13 9
raspberry-seed-oil | Raspberry seed oil | 0.187 | 163 | 24 | 0 0 3 0 0 13 55 26
red-palm-butter | Red palm butter | 0.199 | 53 | 145 | 0 1 44 5 0 39 10 0
sacha-inchi-oil | Sacha inchi oil | 0.188 | 141 | 47 | 0 0 4 3 0 10 35 48
sal-butter | Sal butter | 0.185 | 39 | 146 | 0 0 6 44 0 40 2 0
salmon-oil | Salmon oil | 0.185 | 169 | 16 | 0 5 19 2 0 23 2 1
saw-palmetto-oil | Saw palmetto oil | 0.22 | 44 | 176 | 29 13 9 2 0 31 4 1
sea-buckthorn-seed-oil | Sea buckthorn oil, seed | 0.195 | 165 | 30 | 0 0 7 3 0 14 36 38
sea-buckthorn-oil | Sea buckthorn oil, seed and berry | 0.183 | 86 | 97 | 0 0 30 1 0 28 10 0
shea-oil | Shea oil, fractionated | 0.185 | 83 | 102 | 0 0 6 10 0 73 11 0
sheep-tallow | Tallow, sheep | 0.194 | 54 | 156 | 4 10 24 13 0 26 5 0
tucuma-butter | Tucuma seed butter | 0.238 | 13 | 175 | 48 23 6 0 0 13 0 0
ucuuba-butter | Ucuuba butter | 0.205 | 38 | 167 | 0 0 0 31 0 44 5 0
watermelon-seed-oil | Watermelon seed oil | 0.19 | 119 | 71 | 0 0 11 10 0 18 60 1
sapote-seed-oil | Sapote (mamey) seed oil | 0.188 | 72 | 116 | 0 0 9 21 0 52 13 0
`;
